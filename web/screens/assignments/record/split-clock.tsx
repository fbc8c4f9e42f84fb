/** Every working day since issue, charged to exactly one party. */
import type { Party } from '../../../../shared/domain/assignment/assignment.ts';
import type { Fill } from '../../../components/charts/fills.tsx';
import { ShareBar } from '../../../components/charts/share-bar.tsx';
import { partyNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import type { ShownAssignment } from './shown.ts';

const texts = {
  vi: {
    title: 'Thời gian từng bên giữ việc',
    days: (count: number) => `${count} ngày làm việc`,
    total: (count: number) =>
      `Cộng ${count} ngày làm việc kể từ ngày ban hành; mỗi ngày tính cho đúng một bên.`,
    none: 'Chưa qua ngày làm việc nào kể từ ngày ban hành.',
  },
  en: {
    title: 'Time held by each party',
    days: (count: number) => `${count} working days`,
    total: (count: number) => `${count} working days in all since issue, each charged to exactly one party.`,
    none: 'No working day has passed since issue.',
  },
};
const FILLS: readonly (Fill & { readonly party: Party })[] = [
  { party: 'DISTRIBUTION', tone: 'ink', fill: 'dots' },
  { party: 'UNIT', tone: 'accent', fill: 'solid' },
  { party: 'REVIEWER', tone: 'yellow', fill: 'stripes' },
  { party: 'SUPERIOR', tone: 'red', fill: 'cross' },
];

export function SplitClock({ clock }: { readonly clock: ShownAssignment['splitClock'] }) {
  const say = useTexts(texts);
  const names = useTexts(partyNames);
  const shares = FILLS.map(({ party, ...fill }) => ({
    ...fill,
    key: party,
    name: names[party],
    count: clock[party],
  })).filter(({ count }) => count > 0);
  return (
    <section class="sheet stack tight">
      <h2>{say.title}</h2>
      {shares.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <>
          <ShareBar title={say.title} shares={shares} amount={say.days} />
          <p class="soft small">{say.total(clock.total)}</p>
        </>
      )}
    </section>
  );
}
