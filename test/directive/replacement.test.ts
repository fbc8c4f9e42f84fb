/** Thay thế: both documents say so, whoever reads which; what was done stays done, what was open ends, no number is lost. */
import { describe, expect, test } from 'vitest';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { checkDirectiveById } from '../../shared/use-cases/directive/check-directive.ts';
import { loadAssignments } from '../../shared/use-cases/directive/count-directive.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { numberDirective } from '../../shared/use-cases/directive/number-directive.ts';
import { recallDirective } from '../../shared/use-cases/directive/recall-directive.ts';
import { replaceDirective } from '../../shared/use-cases/directive/replace-directive.ts';
import { withdrawOpenAssignments } from '../../shared/use-cases/directive/withdraw-open-assignments.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { freshProvince } from './fresh-province.ts';
import {
  chairman,
  chief,
  content,
  desk,
  distribute,
  drafted,
  granted,
  issued,
  messagesOf,
  officerOf,
  registrar,
} from './province.ts';
import { finished } from './work.ts';

const province = freshProvince();

const read = async (directiveId: string, actor = chief) =>
  granted(await getDirective(province, { actor, directiveId }));
const replace = (directiveId: string, replacedBy: string) =>
  replaceDirective(province, { actor: chairman, directiveId }, { replacedBy, reason: 'Bổ sung nội dung' });
const assignments = (directiveId: string) => loadAssignments(province.ledger, directiveId);
const newer = (more: Partial<DirectiveContent> = {}) => content({ subject: 'Điều chỉnh, bổ sung', ...more });
const nextNumber = async () =>
  (await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026')).body.nextNumber;

describe('Thay thế một văn bản đang thực hiện', () => {
  test('only an issued document of the same kind replaces another', async () => {
    const directiveId = await issued(province);
    const draft = await drafted(province);
    const decision = await issued(province, content({ type: 'DECISION' }));
    const letter = await issued(province);
    for (const wrong of [directiveId, draft, decision, 'dkhongco1'])
      expect(await replace(directiveId, wrong)).toMatchObject({ refusals: [{ field: 'replacedBy' }] });
    granted(await replace(directiveId, letter));
    await withdrawOpenAssignments(province, directiveId);
    for (const { phase, closing } of await assignments(directiveId))
      expect([phase, closing?.reason]).toEqual(['WITHDRAWN', 'REPLACED']);
  });

  test('the old document names the new one and the new one the old, to the office, to units and to who got a copy', async () => {
    const old = await issued(province);
    const fresh = await issued(province, newer());
    expect((await read(old)).relations).toEqual({ replaces: [] });
    granted(await replace(old, fresh));
    const oldCited = {
      id: old,
      phase: 'REPLACED',
      notation: '01/UBND-NV',
      subject: 'Chấn chỉnh kỷ luật, kỷ cương hành chính',
      issuedDay: '2026-11-02',
    };
    const freshCited = { ...oldCited, id: fresh, notation: '02/UBND-NV', subject: 'Điều chỉnh, bổ sung' };
    for (const actor of [chief, officerOf('xa-1'), officerOf('so-noi-vu')]) {
      expect((await read(old, actor)).relations).toEqual({
        replaces: [],
        replacedBy: { ...freshCited, phase: 'IN_FORCE' },
      });
      expect((await read(fresh, actor)).relations).toEqual({ replaces: [oldCited] });
    }
    const events = await province.ledger.events({ kind: 'directive', id: fresh });
    expect(events.at(-1)).toMatchObject({
      type: 'REPLACES',
      payload: { directiveId: old },
      actor: 'chu-tich',
    });
  });

  test('one document may replace several, and be replaced itself; the whole line can be followed', async () => {
    const [first, second, third, last] = [
      await issued(province),
      await issued(province),
      await issued(province),
      await issued(province),
    ];
    granted(await replace(first, third));
    granted(await replace(second, third));
    granted(await replace(third, last));
    const { relations } = await read(third);
    expect(relations.replaces.map(({ id }) => id)).toEqual([first, second]);
    expect(relations.replacedBy?.id).toBe(last);
    expect(await replace(last, third)).toMatchObject({ refusals: [{ field: 'replacedBy' }] });
    expect(await replace(first, last)).toMatchObject({ refusals: [{ code: 'WRONG_PHASE' }] });
  });

  test('what was accepted stays accepted, what was open is withdrawn, and the figures of both add up', async () => {
    const old = await issued(province);
    await finished(province, `${old}-xa-1-1`);
    const fresh = await issued(province, newer());
    granted(await replace(old, fresh));
    await withdrawOpenAssignments(province, old);
    const figures = async (directiveId: string) =>
      granted(await directiveStatistics(province, { actor: chief, directiveId }));
    expect(await figures(old)).toMatchObject({
      reconciled: true,
      statistics: { assignments: 4, withdrawn: 3, official: { DONE_ON_TIME: 1 } },
    });
    expect(await figures(fresh)).toMatchObject({
      reconciled: true,
      statistics: { assignments: 4, withdrawn: 0 },
    });
    expect((await assignments(fresh)).every(({ phase }) => isOpen(phase))).toBe(true);
  });
});

describe('Dự thảo ghi là thay thế', () => {
  test('before the issue the draft shows what it will replace, and the check says what that means', async () => {
    const old = await issued(province);
    const draft = await drafted(province, newer({ replacesDirectiveId: old }));
    expect((await read(draft)).relations.replaces.map(({ notation }) => notation)).toEqual(['01/UBND-NV']);
    expect((await read(old)).relations).toEqual({ replaces: [] });
    const { findings, mayIssue } = granted(
      await checkDirectiveById(province, { actor: desk, directiveId: draft }),
    );
    expect(findings.map(({ code }) => code)).toEqual(['REPLACES_ANOTHER']);
    expect(findings[0]?.message).toContain('01/UBND-NV');
    expect(mayIssue).toBe(true);
  });

  test('its issue ends the old document in the same transaction, with the new number as the reason', async () => {
    const old = await issued(province);
    const draft = await drafted(province, newer({ replacesDirectiveId: old }));
    granted(await issueDirective(province, { actor: chief, directiveId: draft }));
    expect((await read(old)).directive).toMatchObject({
      phase: 'REPLACED',
      ending: { replacedBy: draft, by: 'chanh-van-phong', note: 'Được thay thế bằng văn bản 02/UBND-NV.' },
    });
    expect((await read(old)).relations.replacedBy?.id).toBe(draft);
    expect((await read(draft)).relations.replaces.map(({ id }) => id)).toEqual([old]);
    await distribute(province, draft);
    expect(await withdrawOpenAssignments(province, old)).toEqual({ withdrawn: 4 });
  });

  test('a document that has ended, was never issued, or is of another kind is not replaced, and nothing is issued', async () => {
    const recalled = await issued(province);
    granted(await recallDirective(province, { actor: chairman, directiveId: recalled }, { reason: 'Nhầm' }));
    const unissued = await drafted(province);
    const decision = await issued(province, content({ type: 'DECISION' }));
    const before = await nextNumber();
    for (const replacesDirectiveId of [recalled, unissued, decision, 'dkhongco1']) {
      const directiveId = await drafted(province, newer({ replacesDirectiveId }));
      expect(await issueDirective(province, { actor: chief, directiveId })).toMatchObject({
        refusals: [{ field: 'content.replacesDirectiveId' }],
      });
    }
    expect(await nextNumber()).toBe(before);
  });

  test('two drafts that replace the same document are issued at the same moment: one of them is refused', async () => {
    const old = await issued(province);
    const drafts = await Promise.all(
      Array.from({ length: 2 }, () => drafted(province, newer({ replacesDirectiveId: old }))),
    );
    const outcomes = await Promise.all(
      drafts.map((directiveId) => issueDirective(province, { actor: chief, directiveId })),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['DONE', 'REFUSED']);
    expect(messagesOf(outcomes.find(({ outcome }) => outcome === 'REFUSED')!)[0]).toContain(
      'Đã được thay thế',
    );
    const winner = drafts[outcomes.findIndex(({ outcome }) => outcome === 'DONE')];
    expect((await read(old)).relations.replacedBy?.id).toBe(winner);
    expect(await nextNumber()).toBe(3);
  });
});

describe('Sổ đăng ký', () => {
  test('a document replaced or recalled before its number was known still gets it, so the register has no gap', async () => {
    const [old, recalled] = [
      await issued(province, content({ numberPending: true })),
      await issued(province, content({ numberPending: true })),
    ];
    const fresh = await issued(province, newer());
    granted(await replace(old, fresh));
    granted(await recallDirective(province, { actor: chairman, directiveId: recalled }, { reason: 'Nhầm' }));
    for (const [directiveId, notation] of [
      [old, '02/UBND-NV'],
      [recalled, '03/UBND-NV'],
    ] as const) {
      expect((await read(directiveId, registrar)).allowed).toContain('NUMBER');
      expect(granted(await numberDirective(province, { actor: registrar, directiveId })).notation).toBe(
        notation,
      );
    }
    expect(await nextNumber()).toBe(4);
    expect((await read(fresh)).relations.replaces.map(({ notation }) => notation)).toEqual(['02/UBND-NV']);
  });
});
