/** A new draft: from nothing, or as a copy of an earlier directive without its dates. */
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { useDraft } from '../../api/draft.ts';
import { useCommand } from '../../api/use-command.ts';
import { useReading } from '../../api/use-reading.ts';
import { Button } from '../../components/button.tsx';
import { Choices, Select, TextArea } from '../../components/field.tsx';
import { Notice, Problem } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { documentTypeNames, documentTypes, usualDirectiveTypes } from '../../texts/document-types.ts';
import { useTexts } from '../../texts/language.ts';
import { useMe, rolesOf } from '../../app/me.ts';
import { mayOnDirective } from '../../../shared/domain/authorization.ts';
import { blankContent, copiedContent } from './drafting/blank-content.ts';
import type { Content, DocumentType } from './drafting/draft-form.ts';
import { useDirectory } from './drafting/units.ts';

const texts = {
  vi: {
    title: 'Soạn văn bản',
    lead: 'Chỉ cần loại văn bản và trích yếu để bắt đầu; phần còn lại soạn ở bước sau và được lưu tự động.',
    back: 'Văn bản chỉ đạo',
    begin: 'Bắt đầu từ',
    blank: 'Văn bản trống',
    copy: 'Sao chép văn bản trước',
    from: 'Văn bản để sao chép',
    fromHint: 'Lấy nơi nhận, người ký, các mục; không lấy ngày hạn cũ.',
    choose: 'Chọn văn bản',
    type: 'Loại văn bản',
    subject: 'Trích yếu',
    subjectHint: 'Ngắn gọn nội dung chính, không ghi “V/v”.',
    asCopied: 'Để trống thì giữ trích yếu của văn bản được sao chép.',
    start: 'Bắt đầu soạn',
    mayNot:
      'Chuyên viên Văn phòng và Chánh Văn phòng soạn văn bản. Bạn có thể xem các văn bản trong danh sách.',
    draft: 'dự thảo',
  },
  en: {
    title: 'Draft a directive',
    lead: 'The type and the abstract are enough to begin; the rest is written in the next step and saved by itself.',
    back: 'Directives',
    begin: 'Begin with',
    blank: 'An empty document',
    copy: 'A copy of an earlier one',
    from: 'Document to copy',
    fromHint: 'Takes recipients, signer and clauses; old due days are left out.',
    choose: 'Choose a document',
    type: 'Type of document',
    subject: 'Abstract',
    subjectHint: 'The main matter in short, without “V/v”.',
    asCopied: 'Leave empty to keep the abstract of the copied one.',
    start: 'Begin',
    mayNot: 'Officers and the Chief of the Office draft directives. You can read them in the list.',
    draft: 'draft',
  },
};

interface Wish {
  readonly from: string;
  readonly type: DocumentType;
  readonly subject: string;
}

/** What may be copied: everything of the province that one may see, drafts included. */
function Source({ wish, put }: { readonly wish: Wish; readonly put: (next: Partial<Wish>) => void }) {
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  const { data } = useReading('GET /directives', { query: { limit: 100 } });
  const items = data?.items ?? [];
  return (
    <Select
      label={say.from}
      hint={say.fromHint}
      value={wish.from}
      required
      onValue={(from) => put({ from, type: items.find(({ id }) => id === from)?.type ?? wish.type })}
      options={[
        { value: '', label: say.choose },
        ...items.map(({ id, notation, subject, type }) => ({
          value: id,
          label: `${notation === '' ? `${types[type]} (${say.draft})` : notation} – ${subject}`,
        })),
      ]}
    />
  );
}

function Form() {
  const say = useTexts(texts);
  const types = useTexts(documentTypeNames);
  const { route, query } = useLocation();
  const {
    value: wish,
    set,
    clear,
  } = useDraft<Wish>('directive.new', {
    from: '',
    type: 'OFFICIAL_LETTER',
    subject: '',
  });
  const [isCopy, setCopy] = useState(query['from'] !== undefined || wish.from !== '');
  const [problem, setProblem] = useState<Error>();
  const units = useDirectory();
  const draft = useCommand('POST /directives');
  const from = wish.from === '' ? (query['from'] ?? '') : wish.from;
  const put = (next: Partial<Wish>): void => set((now) => ({ ...now, ...next }));
  const contentOf = async (): Promise<Content | undefined> => {
    if (!isCopy) return blankContent(wish.type, wish.subject, units.data?.units ?? []);
    const { directive } = await call('GET /directives/{directiveId}', { params: { directiveId: from } });
    return copiedContent(directive.content, wish);
  };
  const begin = async (): Promise<void> => {
    setProblem(undefined);
    const content = await contentOf().catch((error: unknown) => {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    });
    const done = content && (await draft.run({ body: { content } }));
    if (done === undefined) return;
    clear();
    route(`/directives/${done.id}/draft`);
  };
  const others = documentTypes.filter((type) => !usualDirectiveTypes.includes(type));
  const failed = problem ?? draft.problem ?? units.problem;
  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.isSending) void begin();
      }}
    >
      <Choices
        label={say.begin}
        value={isCopy ? 'copy' : 'blank'}
        onValue={(value) => setCopy(value === 'copy')}
        options={[
          { value: 'blank', label: say.blank },
          { value: 'copy', label: say.copy },
        ]}
      />
      {isCopy && <Source wish={{ ...wish, from }} put={put} />}
      <Select
        label={say.type}
        value={wish.type}
        onValue={(value) => put({ type: documentTypes.find((type) => type === value) ?? wish.type })}
        options={[...usualDirectiveTypes, ...others].map((type) => ({ value: type, label: types[type] }))}
      />
      <TextArea
        label={say.subject}
        hint={isCopy ? say.asCopied : say.subjectHint}
        value={wish.subject}
        maxLength={500}
        rows={2}
        onValue={(subject) => put({ subject })}
      />
      {failed !== undefined && <Problem problem={failed} />}
      <div>
        <Button type="submit" kind="primary" isBusy={draft.isSending || units.data === undefined}>
          {say.start}
        </Button>
      </div>
    </form>
  );
}

export default function NewDraft() {
  const me = useMe();
  const say = useTexts(texts);
  return (
    <Page title={say.title} lead={say.lead} above={<a href="/directives">{say.back}</a>} isPrintable={false}>
      {mayOnDirective('DRAFT', rolesOf(me), ['PROVINCE']) ? (
        <Form />
      ) : (
        <Notice action={<a href="/directives">{say.back}</a>}>{say.mayNot}</Notice>
      )}
    </Page>
  );
}
