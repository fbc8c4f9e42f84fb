/** When the clock would remind and escalate a unit that stays silent. */
import { Table } from '../../../../components/table.tsx';
import { Day } from '../../../../components/day.tsx';
import { dayOf, formatInstant } from '../../../../texts/format.ts';
import { dutyNames, rungNames } from '../../../../texts/labels.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { Preview } from './preview.tsx';
import type { Directory } from '../form/units.ts';

const texts = {
  vi: {
    title: 'Các mốc nhắc việc và đôn đốc',
    lead: (name: string) =>
      `Ví dụ với ${name}, nếu đơn vị không làm gì. Đơn vị nộp đúng hạn thì các mốc sau không diễn ra.`,
    caption: 'Mốc theo thời gian',
    day: 'Ngày',
    time: 'Giờ',
    what: 'Hệ thống làm gì',
    about: 'Về việc',
    before: (days: number) => (days === 0 ? 'Nhắc: hạn hôm nay' : `Nhắc trước hạn ${days} ngày làm việc`),
    escalate: (rung: string) => `Đôn đốc: ${rung}`,
  },
  en: {
    title: 'Reminders and escalation',
    lead: (name: string) =>
      `For instance for ${name}, if it does nothing. A unit that hands in on time never meets the later ones.`,
    caption: 'In order of time',
    day: 'Day',
    time: 'Hour',
    what: 'What the system does',
    about: 'About',
    before: (days: number) =>
      days === 0 ? 'Reminder on the due day' : `Reminder ${days} working days before`,
    escalate: (rung: string) => `Escalation: ${rung}`,
  },
};

type Milestone = NonNullable<Preview['timetable']>['milestones'][number];

export function PreviewTimetable({
  preview,
  directory,
}: {
  readonly preview: Preview;
  readonly directory: Directory;
}) {
  const say = useTexts(texts);
  const duties: Readonly<Record<string, string>> = useTexts(dutyNames);
  const rungs: Readonly<Record<string, string>> = useTexts(rungNames);
  if (preview.timetable === undefined) return null;
  const { unitId, milestones } = preview.timetable;
  const deed = ({ kind, daysBefore = 0, rung = '' }: Milestone): string =>
    kind === 'REMIND' ? say.before(daysBefore) : say.escalate(rungs[rung] ?? rung);
  return (
    <section class="sheet stack" aria-labelledby="preview-timetable">
      <h2 id="preview-timetable">{say.title}</h2>
      <p class="soft">{say.lead(directory.nameOf(unitId))}</p>
      <Table
        caption={say.caption}
        rows={[...milestones].sort((one, other) => (one.at < other.at ? -1 : 1))}
        keyOf={({ key, at }) => `${key} ${at}`}
        columns={[
          { key: 'day', title: say.day, isHead: true, cell: ({ at }) => <Day value={dayOf(at)} weekday /> },
          {
            key: 'time',
            title: say.time,
            cell: ({ at }) => <span class="numeric">{formatInstant(at).slice(0, 5)}</span>,
          },
          { key: 'what', title: say.what, cell: deed },
          { key: 'about', title: say.about, cell: ({ duty }) => duties[duty] ?? duty },
        ]}
      />
    </section>
  );
}
