/** An announced change as it is typed, and as it is sent; the server judges it. */
import { newKey } from '../../../api/client.ts';
import type { BodyOf } from '../../../api/endpoint.ts';
import { formatDay, today } from '../../../texts/format.ts';
import type { Calendar, SpecialDay } from '../special-days.ts';

export const changeKinds = ['SWAP', 'PROVINCIAL', 'CONFIRM', 'REMOVE', 'NOT_YET_LAW'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeKindOf = (text: string): ChangeKind | undefined =>
  changeKinds.find((kind) => kind === text);

export interface ExtraDay {
  readonly day: string;
  readonly name: string;
}
export interface ChangeDraft {
  /** Of the change: the same however often it is sent. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly source: string;
  readonly announcedOn: string;
  readonly reason: string;
  readonly dayOff: string;
  readonly dayWorked: string;
  readonly provincialDay: string;
  readonly provincialName: string;
  readonly year: string;
  /** Estimates of the year that the decision does not name. */
  readonly dropped: readonly string[];
  readonly extra: readonly ExtraDay[];
  readonly removed: string;
}
export type ChangeBody = Omit<BodyOf<'POST /calendar/changes'>, 'reason'>;
type Added = NonNullable<ChangeBody['change']>['add'][number];

export const blankChange = (kind: ChangeKind, year: number, day: string): ChangeDraft => ({
  id: newKey(),
  kind,
  source: '',
  announcedOn: today(),
  reason: '',
  dayOff: '',
  dayWorked: '',
  provincialDay: '',
  provincialName: '',
  year: String(year),
  dropped: [],
  extra: [],
  removed: day,
});

export const estimatesOf = ({ specialDays }: Calendar, year: string): readonly SpecialDay[] =>
  specialDays.filter(({ day, standing }) => standing === 'ESTIMATE' && day.startsWith(`${year}-`));
/** What can still be taken back: exchanges, by their day off, and days of the province. */
export const removableOf = ({ specialDays }: Calendar): readonly SpecialDay[] =>
  specialDays.filter(
    ({ day, kind }) => day > today() && (kind === 'SWAPPED_OFF' || kind === 'PROVINCIAL_DAY_OFF'),
  );

function addedOf(draft: ChangeDraft, calendar: Calendar): Added[] {
  const { dayOff, dayWorked, provincialDay, provincialName, announcedOn } = draft;
  const common = {
    legalSource: { document: draft.source.trim(), announcedOn: announcedOn === '' ? null : announcedOn },
    standing: 'CONFIRMED',
  } as const;
  switch (draft.kind) {
    case 'SWAP':
      return [
        {
          ...common,
          day: dayOff,
          kind: 'SWAPPED_OFF',
          name: `Nghỉ hoán đổi, làm bù ngày ${formatDay(dayWorked)}`,
          swappedWith: dayWorked,
        },
        {
          ...common,
          day: dayWorked,
          kind: 'MAKEUP_WORKDAY',
          name: `Làm bù cho ngày nghỉ ${formatDay(dayOff)}`,
          swappedWith: dayOff,
        },
      ];
    case 'PROVINCIAL':
      return [{ ...common, day: provincialDay, kind: 'PROVINCIAL_DAY_OFF', name: provincialName.trim() }];
    case 'CONFIRM':
      return [
        ...estimatesOf(calendar, draft.year)
          .filter(({ day }) => !draft.dropped.includes(day))
          .map(({ day, kind, name }) => ({ ...common, day, kind, name })),
        ...draft.extra.map(({ day, name }) => ({
          ...common,
          day,
          kind: 'HOLIDAY' as const,
          name: name.trim(),
        })),
      ];
    case 'REMOVE':
    case 'NOT_YET_LAW':
      return [];
  }
}

function removedOf(draft: ChangeDraft, { specialDays }: Calendar): string[] {
  if (draft.kind === 'CONFIRM') return [...draft.dropped];
  if (draft.kind !== 'REMOVE' || draft.removed === '') return [];
  const found = specialDays.find(({ day }) => day === draft.removed);
  return [draft.removed, ...(found?.swappedWith === undefined ? [] : [found.swappedWith])];
}

export function changeOf(draft: ChangeDraft, calendar: Calendar): ChangeBody {
  if (draft.kind === 'NOT_YET_LAW') return { notYetLawInForce: !calendar.notYetLawInForce };
  return {
    change: {
      id: draft.id,
      announcedOn: draft.announcedOn,
      legalSource: draft.source.trim(),
      add: addedOf(draft, calendar),
      remove: removedOf(draft, calendar),
    },
  };
}
