/**
 * The whole life of a directive with the cloud's ledger and mail log (DynamoDB Local) behind the same use cases, steps
 * and state machines. The stream is stood in for by the commits themselves: DynamoDB Local's streams are not read here.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInterpreter } from '../../local/interpreter/interpreter.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { readAssembly } from '../../local/home/read-assembly.ts';
import { stepFunctions } from '../../local/home/step-functions.ts';
import { synthesize } from '../../local/home/synthesize.ts';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import { loadProvince } from '../../local/scenarios/load-province.ts';
import { plausiblePlan, plausibleReport } from '../../local/scenarios/plausible-answers.ts';
import { sampleRegisters } from '../../local/scenarios/registers.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';
import { createMemoryFiles } from '../../local/rehearse/stage/memory-files.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createEmbeddedWorkflow } from '../../shared/adapters/embedded/workflow.ts';
import { verifyLedger } from '../../shared/adapters/ledger/verify-ledger.ts';
import { rolesOn } from '../../shared/domain/organisation/person.ts';
import { localDayOf } from '../../shared/domain/time.ts';
import type { Ledger, LedgerEvent } from '../../shared/ports/ledger.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import {
  acceptAssignmentReport,
  acknowledgeAssignment,
  approveAssignmentPlan,
  submitPlan,
  submitReport,
} from '../../shared/use-cases/assignment/commands.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { carryOut } from '../../shared/use-cases/relay/carry-out.ts';
import { loadExisting, queryAll } from '../../shared/use-cases/store.ts';
import { at } from '../support/assignments.ts';
import { startLocalDynamo, type LocalDynamo } from '../support/dynamodb-local.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startLocalDynamo();
});
afterAll(() => dynamo.stop());

const done = <Outcome extends { readonly outcome: string }>(
  outcome: Outcome,
): Extract<Outcome, { outcome: 'DONE' }> => {
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ outcome: 'DONE' });
  return outcome as Extract<Outcome, { outcome: 'DONE' }>;
};

test('một công văn đến 38 đơn vị sống trọn đời trên kho dữ liệu của đám mây; một đơn vị đi hết quy trình, số liệu và chuỗi băm đều khớp', async () => {
  const clock = createVirtualClock(at('2026-11-02'));
  const table = { client: dynamo.client, tableName: await dynamo.createTable() };
  const store = createDynamoLedger(table);
  const events: LedgerEvent[] = [];
  const ledger: Ledger = {
    ...store,
    commit: async (commit) => {
      const outcome = await store.commit(commit);
      if (outcome.outcome === 'COMMITTED') events.push(...outcome.events);
      return outcome;
    },
  };
  const workflow = createEmbeddedWorkflow(() => interpreter, 1);
  const deps: Dependencies = {
    ledger,
    mailStore: createDynamoMailStore(table),
    mailer: { send: () => Promise.resolve({ outcome: 'SENT', detail: '' }) },
    files: createMemoryFiles(),
    clock,
    workflow,
    settings: {
      publicUrl: 'https://chidao.tinh.example',
      mailFrom: { name: 'Văn phòng', address: 'vanphong@tinh.example' },
      linkKeys: [],
      province: {
        name: 'tỉnh Lam Giang',
        place: 'Lam Giang',
        officeUnitId: 'van-phong',
        committeeUnitId: 'ubnd-tinh',
      },
    },
  };
  const runtime: Runtime = { deps, verifyChain: () => Promise.resolve({ outcome: 'OK', events: 0 }) };
  const { machines } = await readAssembly(await synthesize());
  const failures: string[] = [];
  const interpreter = createInterpreter({
    machines,
    resolveFunction: stepFunctions(() => runtime),
    time: clock,
    observer: {
      executionEnded: ({ status, execution }) => {
        if (status !== 'SUCCEEDED') failures.push(execution);
      },
    },
  });
  const settle = async () => {
    await clock.quiet();
    while (events.length > 0) {
      for (const event of events.splice(0)) await carryOut(deps, event);
      await clock.quiet();
    }
  };
  const actor = async (id: string): Promise<Actor> => {
    const { body } = await loadExisting(ledger, 'person', id);
    return {
      personId: id,
      unitId: body.unitId,
      roles: rolesOn(body, localDayOf(clock.now())),
      via: 'SESSION',
    };
  };

  await loadProvince(deps, sampleProvince(), {
    at: clock.now(),
    registers: sampleRegisters(localDayOf(clock.now())),
  });
  events.length = 0;
  const { calendar } = await loadReference(ledger);
  const issueDay = localDayOf(clock.now());
  const drafted = done(
    await draftDirective(
      deps,
      { actor: await actor('chuyen-vien') },
      { content: letter455({ issueDay, calendar }) },
    ),
  );
  const directiveId = drafted.receipt.id;
  const issued = done(await issueDirective(deps, { actor: await actor('chu-tich'), directiveId }, {}));
  expect(issued.notation).toBe('455/UBND-NV');
  await settle();
  const directive = await loadExisting(ledger, 'directive', directiveId);
  const opened = [];
  for await (const { body } of queryAll(ledger, 'assignment', {
    index: 'list',
    partition: `directive#${directiveId}`,
  }))
    opened.push(body);
  expect(opened).toHaveLength(directive.body.expectedAssignments);

  const assignmentId = `${directiveId}-so-tai-chinh-1`;
  const unit = { assignmentId, actor: await actor('cb-so-tai-chinh') };
  const office = { assignmentId, actor: await actor('chuyen-vien') };
  const author = (await loadExisting(ledger, 'unit', 'so-tai-chinh')).body;
  const { obligations, duties } = (await loadExisting(ledger, 'assignment', assignmentId)).body;
  done(await acknowledgeAssignment(deps, unit));
  await settle();
  done(
    await submitPlan(deps, unit, {
      plan: plausiblePlan(author, { calendar, today: issueDay, reportDueDay: duties.REPORT.dueDay }),
    }),
  );
  await settle();
  done(await approveAssignmentPlan(deps, office, {}));
  await settle();
  done(await submitReport(deps, unit, { report: plausibleReport(author, { day: issueDay, obligations }) }));
  await settle();
  done(await acceptAssignmentReport(deps, office, { grade: 'GOOD' }));
  await settle();
  expect((await loadExisting(ledger, 'assignment', assignmentId)).body).toMatchObject({ phase: 'CLOSED' });
  expect(
    interpreter.describeExecution({ machine: 'unit-assignment', name: `${assignmentId}-1` })?.status,
  ).toBe('SUCCEEDED');
  expect(failures).toEqual([]);
  expect((await verifyLedger(ledger)).broken).toEqual([]);
  interpreter.close();
}, 120_000);
