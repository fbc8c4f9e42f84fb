/** Văn bản đã ký thì không đổi một chữ: what the province changes afterwards holds for later letters only. */
import { beforeEach, describe, expect, test } from 'vitest';
import { SpecialDayKind } from '../../shared/domain/calendar/special-day.ts';
import { escalationLetterKinds } from '../../shared/domain/documents/letter-kind.ts';
import type { LetterRecord } from '../../shared/domain/letter.ts';
import { day, type CalendarDay } from '../../shared/domain/time.ts';
import { announceCalendarChange } from '../../shared/use-cases/calendar/announce-calendar-change.ts';
import { recomputeOpenDeadlines } from '../../shared/use-cases/calendar/recompute-open-deadlines.ts';
import { numberDirective } from '../../shared/use-cases/directive/number-directive.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';
import { signLetter } from '../../shared/use-cases/letter/sign-letter.ts';
import { putUnit } from '../../shared/use-cases/organisation/put-unit.ts';
import { getPolicy } from '../../shared/use-cases/policy/get-policy.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';
import { putSigningMatrix } from '../../shared/use-cases/policy/put-signing-matrix.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { draftedLetter } from './drafted-letter.ts';
import { freshProvince } from './fresh-province.ts';
import { administrator, at, chairman, content, granted, issued, registrar } from './province.ts';

const province = freshProvince();
let directiveId: string;
beforeEach(async () => {
  directiveId = await issued(province, content({ numberPending: true }));
  province.clock.set(at('2026-12-02'));
});
const admin = { actor: administrator };

async function signed(kind: LetterRecord['kind']): Promise<string> {
  const letterId = await draftedLetter(province, directiveId, {
    id: `l-${kind.toLowerCase().replaceAll('_', '-')}`,
    kind,
  });
  granted(await signLetter(province, { actor: chairman, letterId }));
  return letterId;
}
const paper = async (letterId: string) =>
  granted(await getLetter(province, { actor: chairman, letterId })).draft;
const words = async (letterId: string) => JSON.stringify(await paper(letterId));

async function moreDaysToAnswer(): Promise<void> {
  const { policy } = granted(await getPolicy(province, admin));
  granted(
    await putPolicy(province, admin, { policy: { ...policy, explanationDays: 9 }, reason: 'Quy chế mới' }),
  );
}

/** Every working day of the week after is given up, which no deadline counted across it survives. */
async function daysOff(...days: CalendarDay[]): Promise<void> {
  const legalSource = 'Quyết định cho nghỉ phòng, chống thiên tai';
  const announcedOn = day('2026-12-02');
  const add = days.map((each) => ({
    day: each,
    name: 'Nghỉ phòng, chống thiên tai',
    kind: SpecialDayKind.PROVINCIAL_DAY_OFF,
    legalSource: { document: legalSource, announcedOn },
    standing: 'CONFIRMED' as const,
  }));
  const change = { id: 'thien-tai', announcedOn, legalSource, add, remove: [] };
  granted(await announceCalendarChange(province, admin, { change, reason: legalSource }));
  await recomputeOpenDeadlines(province);
}

describe('Ngày chậm nhất phải trả lời', () => {
  test.each(escalationLetterKinds)(
    '%s names it when it is signed, in the record and on the paper',
    async (kind) => {
      const letterId = await signed(kind);
      const { body } = await loadExisting(province.ledger, 'letter', letterId);
      expect(body.facts.answerDay).toBe('2026-12-07');
      expect(await words(letterId)).toContain('chậm nhất ngày 07 tháng 12 năm 2026');
    },
  );

  test.each(escalationLetterKinds)('%s keeps it when the policy and the calendar change', async (kind) => {
    const letterId = await signed(kind);
    const before = await paper(letterId);
    await moreDaysToAnswer();
    await daysOff(day('2026-12-03'), day('2026-12-04'), day('2026-12-07'));
    expect(await paper(letterId)).toEqual(before);
  });

  test('a draft has no day yet: it follows the policy until somebody signs it', async () => {
    const letterId = await draftedLetter(province, directiveId);
    expect(await words(letterId)).toContain('trong thời hạn 03 ngày làm việc kể từ ngày ký');
    await moreDaysToAnswer();
    expect(await words(letterId)).toContain('trong thời hạn 09 ngày làm việc kể từ ngày ký');
    granted(await signLetter(province, { actor: chairman, letterId }));
    expect(await words(letterId)).toContain('chậm nhất ngày 15 tháng 12 năm 2026');
  });
});

describe('Cả văn bản', () => {
  test('a letter of criticism goes on naming the day on which the explanation was due when it was signed', async () => {
    await signed('EXPLANATION_REQUEST');
    province.clock.set(at('2026-12-04'));
    const letterId = await signed('CRITICISM_LETTER');
    const before = await words(letterId);
    expect(before).toContain('hạn trả lời ngày 07/12/2026');
    await daysOff(day('2026-12-07'));
    const { duties } = (await loadExisting(province.ledger, 'assignment', `${directiveId}-xa-1-1`)).body;
    expect(duties.EXPLANATION?.dueDay).toBe('2026-12-08');
    expect(await words(letterId)).toBe(before);
  });

  test('new names, a new number, a new signing matrix and letters signed later do not rewrite it', async () => {
    const later = await draftedLetter(province, directiveId, { id: 'l-cham' });
    const letterId = await signed('REVIEW_AND_LEARN');
    const before = await words(letterId);
    granted(await signLetter(province, { actor: chairman, letterId: later }));
    granted(await numberDirective(province, { actor: registrar, directiveId }, {}));
    const { signing } = granted(await getPolicy(province, admin));
    const matrix = { ...signing.matrix, collective: 'Ủy ban khác' };
    granted(await putSigningMatrix(province, admin, { matrix, reason: 'Quy chế mới' }));
    for (const id of ['xa-1', 'ubnd-tinh']) {
      const { body, version } = await loadExisting(province.ledger, 'unit', id);
      const unit = { ...body, name: `${body.name} (đổi tên)` };
      granted(await putUnit(province, { ...admin, expectedVersion: version }, { unit }));
    }
    expect(await words(letterId)).toBe(before);
    const draft = await draftedLetter(province, directiveId, { id: 'l-moi' });
    expect(await words(draft)).toContain('(đổi tên)');
  });

  test('its text is part of the hash chain of its record', async () => {
    const letterId = await signed('REMINDER_LETTER');
    const [, signing] = await province.ledger.events({ kind: 'letter', id: letterId });
    expect(signing).toMatchObject({ type: 'LETTER_SIGNED', payload: { paper: await paper(letterId) } });
  });
});
