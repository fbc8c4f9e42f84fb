/** A new draft: from nothing, or as a copy of an earlier directive without its dates. */
import { mayOnDirective } from '../../../shared/domain/authorization.ts';
import { rolesOf, useMe } from '../../app/me.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { NewDraftForm } from './drafting/new-draft-form.tsx';

const texts = {
  vi: {
    title: 'Soạn văn bản',
    lead: 'Chỉ cần loại văn bản và trích yếu để bắt đầu; phần còn lại soạn ở bước sau và được lưu tự động.',
    back: 'Văn bản chỉ đạo',
    mayNot:
      'Chuyên viên Văn phòng và Chánh Văn phòng soạn văn bản. Bạn có thể xem các văn bản trong danh sách.',
  },
  en: {
    title: 'Draft a directive',
    lead: 'The type and the abstract are enough to begin; the rest is written in the next step and saved by itself.',
    back: 'Directives',
    mayNot: 'Officers and the Chief of the Office draft directives. You can read them in the list.',
  },
};

export default function NewDraft() {
  const me = useMe();
  const say = useTexts(texts);
  return (
    <Page title={say.title} lead={say.lead} above={<a href="/directives">{say.back}</a>} isPrintable={false}>
      {mayOnDirective('DRAFT', rolesOf(me), ['PROVINCE']) ? (
        <NewDraftForm />
      ) : (
        <Notice action={<a href="/directives">{say.back}</a>}>{say.mayNot}</Notice>
      )}
    </Page>
  );
}
