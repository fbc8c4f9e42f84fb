import type { ReadingState } from '../../../api/use-reading.ts';
import { Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { UnitItem } from '../directory.ts';
import { blankUnit } from './unit-draft.ts';
import { UnitForm } from './unit-form.tsx';

const texts = {
  vi: {
    title: 'Thêm đơn vị',
    above: 'Đơn vị',
    lead: 'Sau khi thêm, hãy thêm cán bộ đầu mối để đơn vị nhận và xử lý được nhiệm vụ.',
  },
  en: {
    title: 'Add a unit',
    above: 'Units',
    lead: 'Then add a reporting officer, so that the unit can answer.',
  },
};

export function NewUnit({ units }: { readonly units: ReadingState<readonly UnitItem[]> }) {
  const say = useTexts(texts);
  return (
    <Page title={say.title} lead={say.lead} isPrintable={false} above={<a href="/units">← {say.above}</a>}>
      <Shown reading={units}>
        {(all) => (
          <UnitForm start={blankUnit(all)} version={0} units={all} back="/units" onStale={units.reload} />
        )}
      </Shown>
    </Page>
  );
}
