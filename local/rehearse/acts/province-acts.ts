/** What the leaders and the administration do: sign letters, open the year's register, announce, merge, close. */
import type { CalendarChange } from '../../../shared/domain/calendar/swap.ts';
import { registerId } from '../../../shared/domain/documents/register.ts';
import { guardGround } from '../../../shared/domain/letter-ground.ts';
import type { LetterRecord } from '../../../shared/domain/letter.ts';
import { announceCalendarChange } from '../../../shared/use-cases/calendar/announce-calendar-change.ts';
import {
  previewCalendarChange,
  type CalendarChangePreview,
} from '../../../shared/use-cases/calendar/preview-calendar-change.ts';
import { closeDirective } from '../../../shared/use-cases/directive/close-directive.ts';
import { numberDirective } from '../../../shared/use-cases/directive/number-directive.ts';
import { setLetterAside } from '../../../shared/use-cases/letter/set-letter-aside.ts';
import { signLetter } from '../../../shared/use-cases/letter/sign-letter.ts';
import { mergeUnits } from '../../../shared/use-cases/organisation/merge-units.ts';
import { openYearRegister } from '../../../shared/use-cases/register/open-year-register.ts';
import { load, loadExisting, queryAll } from '../../../shared/use-cases/store.ts';
import { isCompleted } from '../../../shared/domain/directive/standing.ts';
import { localDayOf, type CalendarDay } from '../../../shared/domain/time.ts';
import { characterOf } from '../characters.ts';
import { once, type Act, type Show } from './show.ts';

const OPENING = 7 * 60 + 50;
const SIGNING = 9 * 60 + 30;
const ANNOUNCING = 10 * 60;

/** The chief signs by order, the Chairman what is his; a letter whose ground is gone is put aside. */
async function signOne({ stage }: Show, letter: LetterRecord) {
  const actor = await stage.actor(letter.signing.position === 'CHAIRMAN' ? 'CHAIRMAN' : 'CHIEF_OF_OFFICE');
  const { body } = await loadExisting(stage.deps.ledger, 'assignment', letter.assignmentId);
  const answered = body.closing !== undefined || body.phase === 'REPORT_UNDER_REVIEW';
  const groundless = guardGround(letter, body, stage.today()) !== undefined;
  const reason = answered
    ? 'Đơn vị đã gửi báo cáo trước khi ký.'
    : 'Việc được đôn đốc đã thực hiện hoặc không còn đến hạn trước khi ký.';
  return answered || groundless
    ? setLetterAside(stage.deps, { actor, letterId: letter.id }, { reason })
    : signLetter(stage.deps, { actor, letterId: letter.id }, {});
}

export async function letterActs(show: Show): Promise<Act[]> {
  const acts: Act[] = [];
  const drafts = { index: 'open', partition: 'letters-to-sign' } as const;
  for await (const { body } of queryAll(show.stage.deps.ledger, 'letter', drafts))
    acts.push({
      minute: SIGNING,
      what: `ký văn bản gửi ${body.facts.unitName}`,
      play: () => signOne(show, body),
    });
  return acts;
}

/** The first working day of a year: the registrar opens the series of who issues and who signs, starting at 1. */
export async function registerActs({ stage }: Show, issuerUnitId: string): Promise<Act[]> {
  const year = Number(stage.today().slice(0, 4));
  const acts: Act[] = [];
  for (const issuer of new Set([issuerUnitId, stage.deps.settings.province.committeeUnitId])) {
    if ((await load(stage.deps.ledger, 'register', registerId(issuer, year))) !== undefined) continue;
    acts.push({
      minute: OPENING,
      what: `mở sổ đăng ký năm ${year}`,
      play: async () =>
        openYearRegister(
          stage.deps,
          { actor: await stage.actor('REGISTRAR') },
          { issuerUnitId: issuer, year },
        ),
    });
  }
  return acts;
}

/** A document that was issued without its number gets it from the registrar on the next working day. */
export async function numberActs({ stage, directiveId }: Show): Promise<Act[]> {
  const { body } = await loadExisting(stage.deps.ledger, 'directive', directiveId);
  if (!body.content.numberPending || body.number !== undefined || stage.today() === body.issuedDay) return [];
  return [
    {
      minute: SIGNING,
      what: 'ghi số văn bản',
      play: async () => numberDirective(stage.deps, { directiveId, actor: await stage.actor('REGISTRAR') }),
    },
  ];
}

export interface Announcement {
  readonly change: CalendarChange;
  readonly reason: string;
}
/** Looks first at what moves, and announces then. */
export function announcementActs(
  show: Show,
  announcements: readonly Announcement[],
  seen: (preview: CalendarChangePreview) => void,
): Act[] {
  const { stage } = show;
  return announcements
    .filter(({ change }) => change.announcedOn === stage.today() && once(show, `announce/${change.id}`))
    .map(({ change, reason }) => ({
      minute: ANNOUNCING,
      what: 'công bố thay đổi lịch làm việc',
      play: async () => {
        const actor = await stage.actor('CHIEF_OF_OFFICE');
        const preview = await previewCalendarChange(stage.deps, { actor }, { change });
        if (preview.outcome === 'REFUSED') return preview;
        seen(preview);
        return announceCalendarChange(
          stage.deps,
          { actor, expectedVersion: preview.version },
          { change, reason },
        );
      },
    }));
}

export function mergerActs(show: Show, mergeOn: CalendarDay): Act[] {
  const { stage, cast } = show;
  if (stage.today() < mergeOn) return [];
  return [...cast.values()].flatMap(({ unit, character, successorId }) => {
    if (
      characterOf(character).merges !== true ||
      successorId === undefined ||
      !once(show, `merge/${unit.id}`)
    )
      return [];
    const reason = `Nghị quyết về việc sắp xếp đơn vị hành chính: nhập vào ${cast.get(successorId)?.unit.name ?? successorId}`;
    const merger = { fromUnitIds: [unit.id], intoUnitId: successorId, on: stage.today(), reason };
    const play = async () => mergeUnits(stage.deps, { actor: await stage.actor('ADMINISTRATOR') }, merger);
    return [{ minute: ANNOUNCING, what: `sáp nhập ${unit.name}`, play }];
  });
}

/** When everything is answered, the Chairman closes on the next working day. */
export async function closingActs({ stage, directiveId }: Show): Promise<Act[]> {
  const { body } = await loadExisting(stage.deps.ledger, 'directive', directiveId);
  if (!isCompleted(body) || body.completedAt === undefined || localDayOf(body.completedAt) >= stage.today())
    return [];
  const note = 'Các đơn vị đã hoàn thành; số liệu đưa vào xét thi đua cuối năm.';
  return [
    {
      minute: 16 * 60 + 30,
      what: 'kết thúc văn bản',
      play: async () =>
        closeDirective(
          stage.deps,
          { directiveId, actor: await stage.actor(['CHAIRMAN', 'CHIEF_OF_OFFICE']) },
          { note },
        ),
    },
  ];
}
