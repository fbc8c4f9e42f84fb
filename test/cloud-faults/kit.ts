/** A small province in the cloud, with a proxy on the wire to its table. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { verifyLedger } from '../../shared/adapters/ledger/verify-ledger.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { atLocalTime, day, type Instant } from '../../shared/domain/time.ts';
import type { MailEntry } from '../../shared/ports/mail-store.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { cloudHome, type CloudHome } from '../support/cloud-home.ts';
import { startLocalDynamo, type LocalDynamo } from '../support/dynamodb-local.ts';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';
import { seedProvince } from '../support/world-province.ts';

/** Monday, before the communes have begun to work. */
export const MORNING: Instant = atLocalTime(day('2026-11-02'), 8 * 60);

export interface Cloud extends CloudHome {
  readonly proxy: FaultProxy;
  /** Behind the proxy: what no fault reaches. */
  readonly table: Table;
  actor(id: string): Actor;
  /** One task to every commune; without a plan unless asked for. Answers the directive's id. */
  issue(content?: DirectiveContent): Promise<string>;
  assignment(id: string): Promise<Assignment>;
  mails(): Promise<readonly MailEntry[]>;
}

const withoutPlan = letter(day('2026-11-27'), { planTerm: undefined });

/** One DynamoDB Local for a test file, a table and a proxy for each test. */
export function clouds() {
  let dynamo: LocalDynamo | undefined;
  const closing: (() => void)[] = [];
  beforeAll(async () => {
    dynamo = await startLocalDynamo();
  }, 60_000);
  afterEach(() => {
    for (const close of closing.splice(0).reverse()) close();
  });
  afterAll(() => dynamo?.stop());

  function local(): LocalDynamo {
    if (dynamo === undefined) throw new Error('DynamoDB Local did not start');
    return dynamo;
  }
  async function compose(table: Table, now: Instant, people: ReadonlyMap<string, Actor>): Promise<Cloud> {
    const proxy = await startFaultProxy(local().endpoint);
    const client = new DynamoDBClient({
      endpoint: proxy.endpoint,
      region: 'ap-southeast-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const home = await cloudHome({
      table: { client, tableName: table.tableName },
      now,
      endpoint: local().endpoint,
    });
    closing.push(() => {
      home.close();
      client.destroy();
      proxy.stop();
    });
    const { deps } = home;
    const actor = (id: string): Actor => {
      const known = people.get(id);
      if (known === undefined) throw new Error(`Nobody is called ${id}`);
      return known;
    };
    return Object.assign(Object.create(home) as CloudHome, {
      proxy,
      table,
      actor,
      async issue(content = withoutPlan) {
        const { receipt } = done(await draftDirective(deps, { actor: actor('chuyen-vien') }, { content }));
        const directiveId = receipt.id;
        done(await issueDirective(deps, { actor: actor('chu-tich'), directiveId }, {}));
        await home.settle();
        return directiveId;
      },
      assignment: async (id: string) => (await loadExisting(deps.ledger, 'assignment', id)).body,
      mails: async () => (await deps.mailStore.list({ limit: 500 })).items,
    });
  }
  return {
    local,
    newTable: async (): Promise<Table> => ({
      client: local().client,
      tableName: await local().createTable(),
    }),
    async open(units = 1): Promise<Cloud> {
      const table = { client: local().client, tableName: await local().createTable() };
      const people = new Map<string, Actor>();
      const cloud = await compose(table, MORNING, people);
      for (const [id, one] of await seedProvince(cloud.deps, { units })) people.set(id, one);
      await cloud.settle();
      return cloud;
    },
  };
}

const epochOf = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1));

/**
 * What must hold when everything has come to rest, whatever went wrong on the way. Of drivers that were fenced the older
 * ones sleep on until their next milestone, and end then.
 */
export async function expectConverged(
  cloud: Cloud,
  directiveId: string,
  { fenced = false }: { readonly fenced?: boolean } = {},
): Promise<void> {
  const { deps, sfn, sent } = cloud;
  const { items } = await deps.ledger.query({
    index: 'list',
    partition: `directive#${directiveId}`,
    limit: 500,
  });
  for (const { id, epoch } of items) {
    const { phase } = await cloud.assignment(id);
    const all = sfn.running('unit-assignment').filter((name) => name.startsWith(`${id}-`));
    const newestFirst = all.toSorted((one, other) => epochOf(other) - epochOf(one));
    const drivers = fenced ? newestFirst.slice(0, 1) : newestFirst;
    expect(drivers, `${id}: one driver while it is open`).toHaveLength(isOpen(phase) ? 1 : 0);
    if (!isOpen(phase)) continue;
    const wait = await deps.workflow.parked({ kind: 'assignment', id });
    expect(
      { phase: wait?.phase, driver: `${id}-${wait?.epoch}` },
      'it waits where the record stands',
    ).toEqual({
      phase,
      driver: drivers[0],
    });
    expect(wait?.epoch).toBeGreaterThanOrEqual(epoch);
  }
  expect(sent, 'no mail twice').toEqual([...new Set(sent)]);
  const stuck = (await cloud.mails()).filter(
    ({ state, when }) => state === 'CLAIMED' || (state === 'QUEUED' && when.kind === 'NOW'),
  );
  expect(stuck, 'every mail is settled').toEqual([]);
  expect(await cloud.runtime.failedEvents?.list({ limit: 9 }), 'nothing is left undone').toEqual([]);
  expect((await verifyLedger(deps.ledger)).broken).toEqual([]);
}
