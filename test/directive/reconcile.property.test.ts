/**
 * A directive is watched after every single write while its driver sends it out and opens its periods, and while somebody
 * recalls or replaces it in the middle of that: the figures must add up every time.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { PERIOD_BUNDLES_FROM } from '../../shared/domain/directive/standing.ts';
import type { Clause } from '../../shared/domain/directive/directive.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { assignmentIdOf } from '../../shared/domain/identifiers.ts';
import { day } from '../../shared/domain/time.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import type { Workflow } from '../../shared/ports/workflow.ts';
import { withdrawAssignment } from '../../shared/use-cases/assignment/commands.ts';
import { closingReport } from '../../shared/use-cases/directive/closing-report.ts';
import { loadAssignments } from '../../shared/use-cases/directive/count-directive.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { recallDirective } from '../../shared/use-cases/directive/recall-directive.ts';
import { replaceDirective } from '../../shared/use-cases/directive/replace-directive.ts';
import { withdrawOpenAssignments } from '../../shared/use-cases/directive/withdraw-open-assignments.ts';
import { confirmDistribution, openPeriod } from '../../shared/use-cases/driver/drive-directive.ts';
import { TryAgain } from '../../shared/use-cases/driver/driver-errors.ts';
import { openAssignments } from '../../shared/use-cases/driver/open-assignments.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { inProvince } from './fresh-province.ts';
import {
  at,
  chairman,
  chief,
  content,
  desk,
  drafted,
  granted,
  issued,
  task,
  type Province,
} from './province.ts';

/** The test itself is the driver: nothing is started and nothing waits. */
const nobodyDrives: Workflow = {
  nextEpoch: (current) => current + 1,
  start: () => Promise.resolve('STARTED'),
  isAlive: () => Promise.resolve(false),
  park: () => Promise.resolve(),
  parked: () => Promise.resolve(undefined),
  end: () => Promise.resolve('GONE'),
};

/** So long a product that each commune fills a distribution of its own. */
const LONG_PRODUCT = 'ạ'.repeat(500);
const standingOrder: Clause = {
  ...task('9', {
    term: undefined,
    recurrence: {
      every: 'QUARTER',
      from: day('2026-10-01'),
      until: day('2026-12-31'),
      dueWorkingDaysAfter: 5,
    },
  }),
  kind: 'STANDING_ORDER',
};
const letterIn = (parts: 'ONE_BATCH' | 'A_BATCH_EACH') =>
  content({
    planTerm: undefined,
    clauses: [
      ...(parts === 'ONE_BATCH'
        ? [task('1'), task('2', { term: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 10 } })]
        : Array.from({ length: 35 }, (_, index) => task(`1.${index + 1}`, { product: LONG_PRODUCT }))),
      standingOrder,
    ],
  });

const ENDINGS = ['NONE', 'RECALL', 'REPLACE'] as const;
const DEEDS = ['REASSIGN', 'WITHDRAW', 'NOTHING'] as const;
const course = fc.record({
  parts: fc.constantFrom('ONE_BATCH', 'A_BATCH_EACH'),
  ending: fc.constantFrom(...ENDINGS),
  /** After so many writes of the driver. */
  endingAfter: fc.nat({ max: 18 }),
  deeds: fc.array(fc.tuple(fc.nat({ max: 18 }), fc.constantFrom(...DEEDS), fc.nat({ max: 7 })), {
    maxLength: 3,
  }),
});

const isOfFirstDistribution = ({ bundle, inheritedFrom }: Assignment): boolean =>
  bundle < PERIOD_BUNDLES_FROM && inheritedFrom === undefined;

const figuresOf = async (province: Province, directiveId: string) =>
  granted(await directiveStatistics(province, { actor: chief, directiveId }));

async function end(province: Province, directiveId: string, ending: (typeof ENDINGS)[number]): Promise<void> {
  const request = { actor: chairman, directiveId };
  if (ending === 'RECALL') granted(await recallDirective(province, request, { reason: 'Ban hành nhầm' }));
  if (ending === 'REPLACE') {
    const replacedBy = await issued(province, content({ subject: 'Văn bản mới' }));
    granted(await replaceDirective(province, request, { replacedBy, reason: 'Điều chỉnh' }));
  }
}

/** A refusal is an answer like any other: what is not open yet, or no longer, cannot be moved. */
async function meddle(province: Province, directiveId: string, deed: (typeof DEEDS)[number], which: number) {
  const open = (await loadAssignments(province.ledger, directiveId)).filter(({ phase }) => isOpen(phase));
  const assignmentId = open[which % Math.max(open.length, 1)]?.id;
  if (assignmentId === undefined) return;
  const request = { assignmentId, actor: desk };
  if (deed === 'REASSIGN')
    await reassignAssignment(province, request, { toUnitId: 'xa-4', note: 'Điều chỉnh' });
  if (deed === 'WITHDRAW') await withdrawAssignment(province, request, { note: 'Không thuộc phạm vi' });
}

/** As a state machine does: again after `TryAgain`, and on when the record has moved. */
async function retried(step: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1)
    try {
      await step();
      return;
    } catch (problem) {
      if (!(problem instanceof TryAgain)) throw problem;
    }
  throw new Error('Tried twenty times');
}

/** A ledger that tells of each commit after it was written. */
const watched = (ledger: Ledger, afterCommit: () => Promise<void>): Ledger => ({
  ...ledger,
  commit: async (commit) => {
    const outcome = await ledger.commit(commit);
    await afterCommit();
    return outcome;
  },
});

async function drive(
  province: Province,
  directiveId: string,
  afterCommit: () => Promise<void>,
): Promise<void> {
  const { batches } = (await loadExisting(province.ledger, 'directive', directiveId)).body;
  const deps = {
    ledger: watched(province.ledger, afterCommit),
    clock: province.clock,
    workflow: nobodyDrives,
  };
  for (let batch = 0; batch < batches; batch += 1)
    await retried(() => openAssignments(deps, { directiveId, batch: `${directiveId}-${batch}` }));
  await retried(() => confirmDistribution(deps, { directiveId, epoch: 1 }));
  await retried(() => openPeriod(deps, { directiveId, epoch: 1 }));
}

test('whenever a directive is recalled, replaced or meddled with, its figures add up after every single write', async () => {
  await fc.assert(
    fc.asyncProperty(course, (plan) =>
      inProvince(async (province) => {
        const directiveId = await drafted(province, letterIn(plan.parts));
        granted(await issueDirective(province, { actor: chief, directiveId }));
        let writes = 0;
        const look = async () => {
          const { problems, ...figures } = await figuresOf(province, directiveId);
          expect(problems).toEqual([]);
          return figures;
        };
        await look();
        await drive(province, directiveId, async () => {
          const now = (writes += 1);
          for (const [after, deed, which] of plan.deeds)
            if (after === now) await meddle(province, directiveId, deed, which);
          if (plan.endingAfter === now) await end(province, directiveId, plan.ending);
          await look();
        });
        await withdrawOpenAssignments(province, directiveId);
        const { unopened, statistics } = await look();
        const { body } = await loadExisting(province.ledger, 'directive', directiveId);
        const ended = body.phase !== 'IN_FORCE';
        if (ended) expect(statistics.withdrawn).toBe(statistics.assignments);
        else expect(unopened).toBe(0);
        const opened = (await loadAssignments(province.ledger, directiveId)).filter(isOfFirstDistribution);
        expect(opened.length + unopened).toBe(plan.parts === 'ONE_BATCH' ? 8 : 4);
      }),
    ),
    { numRuns: 50 },
  );
});

test('what a recall kept from being opened is named exactly, and is neither open nor withdrawn', async () =>
  inProvince(async (province) => {
    const directiveId = await drafted(province, letterIn('A_BATCH_EACH'));
    granted(await issueDirective(province, { actor: chief, directiveId }));
    expect(await figuresOf(province, directiveId)).toMatchObject({
      reconciled: true,
      unopened: 4,
      statistics: { assignments: 0 },
    });
    let writes = 0;
    await drive(province, directiveId, async () => {
      if ((writes += 1) === 2) await end(province, directiveId, 'RECALL');
    });
    await withdrawOpenAssignments(province, directiveId);
    expect(await figuresOf(province, directiveId)).toMatchObject({
      reconciled: true,
      unopened: 2,
      statistics: { assignments: 2, withdrawn: 2, phases: { WITHDRAWN: 2 } },
    });
    const { body } = await loadExisting(province.ledger, 'directive', directiveId);
    expect(body).toMatchObject({ phase: 'RECALLED', expectedAssignments: 4, periodsOpened: 0 });
    const report = granted(await closingReport(province, { actor: chief, directiveId }));
    expect(JSON.stringify(report.draft.body)).toContain('không tính 2 nhiệm vụ chưa gửi đến đơn vị');
  }));

test('a unit that is added while somebody reads the figures makes no false alarm', async () =>
  inProvince(async (province) => {
    const directiveId = await issued(province);
    let moved = false;
    const ledger: Ledger = {
      ...province.ledger,
      query: async (request) => {
        if (!moved && request.partition === `directive#${directiveId}`) {
          moved = true;
          const handOver = { assignmentId: `${directiveId}-xa-1-1`, actor: desk };
          granted(await reassignAssignment(province, handOver, { toUnitId: 'xa-2', note: 'Điều chỉnh' }));
        }
        return province.ledger.query(request);
      },
    };
    const figures = await directiveStatistics({ ...province, ledger }, { actor: chief, directiveId });
    expect(granted(figures)).toMatchObject({
      reconciled: true,
      problems: [],
      statistics: { assignments: 5, withdrawn: 1 },
    });
  }));

test('an assignment that nobody planned, and one that is lost, are both found', async () =>
  inProvince(async (province) => {
    const directiveId = await issued(province);
    const problems = async () => (await figuresOf(province, directiveId)).problems;
    expect(await problems()).toEqual([]);
    const { body } = await loadExisting(province.ledger, 'assignment', `${directiveId}-xa-1-1`);
    const stray = {
      ...body,
      id: assignmentIdOf(directiveId, 'so-xay-dung', 7),
      unitId: 'so-xay-dung',
      bundle: 7,
    };
    await province.put('assignment', stray.id, stray);
    expect((await problems())[0]).toContain('Đã giao 4 nhưng đếm được 5');
    province.clock.set(at('2026-11-03'));
    const cut = await drafted(province, letterIn('A_BATCH_EACH'));
    granted(await issueDirective(province, { actor: chief, directiveId: cut }));
    const planned = { ...body, id: assignmentIdOf(cut, 'so-xay-dung', 7), directiveId: cut };
    await province.put('assignment', planned.id, planned);
    const found = await figuresOf(province, cut);
    expect(found.problems[0]).toContain('Đã giao 0 nhưng đếm được 1');
  }));
