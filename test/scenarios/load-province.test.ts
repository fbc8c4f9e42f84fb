import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import { generatedProvince } from '../../local/scenarios/generated-province.ts';
import { loadProvince, type LoadOptions } from '../../local/scenarios/load-province.ts';
import { sampleRegisters } from '../../local/scenarios/registers.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { verifyLedger } from '../../shared/adapters/ledger/verify-ledger.ts';
import { rolesOn } from '../../shared/domain/organisation/person.ts';
import { day, instant, localDayOf } from '../../shared/domain/time.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { load, loadExisting } from '../../shared/use-cases/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'province-'));
const stores: { close(): void }[] = [];
function newLedger(): Ledger {
  const store = openSqliteStore(join(folder, String(stores.length), 'ledger.sqlite'));
  stores.push(store);
  return store.ledger;
}
afterAll(() => {
  for (const store of stores) store.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = instant('2026-03-10T01:00:00.000Z');
const issueDay = localDayOf(at);
const options: LoadOptions = { at, registers: sampleRegisters(issueDay) };
const province = sampleProvince();
const RECORDS = 3 + 2 + province.units.length + province.people.length;

describe('loading a province into the ledger of one machine', () => {
  test('writes calendar, policy, signing matrix, registers, units and people, once', async () => {
    const ledger = newLedger();
    expect(await loadProvince({ ledger }, province, options)).toEqual({ written: RECORDS, skipped: 0 });
    expect(await loadProvince({ ledger }, province, options)).toEqual({ written: 0, skipped: RECORDS });
    expect((await loadExisting(ledger, 'unit', 'so-noi-vu')).body).toEqual(province.units[2]);
    expect((await loadExisting(ledger, 'person', 'theo-doi')).version).toBe(1);
    expect((await loadReference(ledger)).calendar.isWorkingDay(day('2026-02-17'))).toBe(false);
  });

  test('that was cut off half-way is completed by repeating it, and changes nothing that was there', async () => {
    const whole = newLedger();
    let commits = 0;
    const cutOff: Pick<Ledger, 'commit' | 'loadMany'> = {
      loadMany: (keys) => whole.loadMany(keys),
      commit: async (commit) => {
        commits += 1;
        if (commits === 3) throw new Error('power cut');
        return whole.commit(commit);
      },
    };
    await expect(loadProvince({ ledger: cutOff }, province, options)).rejects.toThrow('power cut');
    const again = await loadProvince({ ledger: whole }, province, options);
    expect(again).toEqual({ written: RECORDS - 80, skipped: 80 });
  });

  test('leaves an edited unit as the administrator left it', async () => {
    const ledger = newLedger();
    const renamed = {
      ...province,
      units: province.units.map((unit) => ({ ...unit, name: `${unit.name} (mới)` })),
    };
    await loadProvince({ ledger }, renamed, options);
    await loadProvince({ ledger }, province, options);
    expect((await loadExisting(ledger, 'unit', 'so-y-te')).body.name).toBe('Sở Y tế (mới)');
  });

  test('names who loaded and what, in a chain of events that verifies', async () => {
    const ledger = newLedger();
    await loadProvince({ ledger }, province, options);
    const types = new Map<string, string>();
    for (const [kind, id] of [
      ['calendar', 'vn'],
      ['policy', 'default'],
      ['register', 'ubnd-tinh-2026'],
      ['unit', 'van-phong'],
      ['person', 'van-thu'],
    ] as const) {
      const [event] = await ledger.events({ kind, id });
      types.set(kind, `${event?.type} ${event?.actor} ${event?.at}`);
    }
    expect(Object.fromEntries(types)).toEqual({
      calendar: `CALENDAR_CHANGED quan-tri ${at}`,
      policy: `POLICY_CHANGED quan-tri ${at}`,
      register: `REGISTER_OPENED quan-tri ${at}`,
      unit: `UNIT_SAVED quan-tri ${at}`,
      person: `PERSON_SAVED quan-tri ${at}`,
    });
    expect(await verifyLedger(ledger)).toMatchObject({ records: RECORDS, broken: [] });
  });

  test('takes a whole generated province too', async () => {
    const ledger = newLedger();
    const generated = generatedProvince({ seed: 'nạp', communes: 150 });
    const loaded = await loadProvince({ ledger }, generated, { ...options, registers: [] });
    expect(loaded.written).toBe(3 + generated.units.length + generated.people.length);
    expect(await load(ledger, 'register', 'ubnd-tinh-2026')).toBeUndefined();
  });

  test('refuses a register that starts in the middle without a reason, before anything is written', async () => {
    const ledger = newLedger();
    const registers = [{ issuerUnitId: 'ubnd-tinh', year: 2026, startAt: 7 }];
    await expect(loadProvince({ ledger }, province, { ...options, registers })).rejects.toThrow(/lý do/);
    expect((await ledger.allKeys()).items).toEqual([]);
  });
});

test('in a loaded province the officer drafts the letter and the Chairman issues it as 455/UBND-NV', async () => {
  const ledger = newLedger();
  await loadProvince({ ledger }, province, options);
  const deps = { ledger, clock: { now: () => at } };
  const acting = (id: string): Actor => {
    const person = province.people.find((each) => each.id === id)!;
    return { personId: id, unitId: person.unitId, roles: rolesOn(person, issueDay), via: 'SESSION' };
  };
  const { calendar } = await loadReference(ledger);
  const drafted = await draftDirective(
    deps,
    { actor: acting('chuyen-vien') },
    { content: letter455({ issueDay, calendar }) },
  );
  if (drafted.outcome !== 'DONE') throw new Error(JSON.stringify(drafted));
  const directiveId = drafted.receipt.id;
  const issued = await issueDirective(deps, { actor: acting('chu-tich'), directiveId });
  expect(issued).toMatchObject({ outcome: 'DONE', notation: '455/UBND-NV' });
  // Two bundles for each of 38 units, and a third for Home Affairs.
  expect((await loadExisting(ledger, 'directive', directiveId)).body.expectedAssignments).toBe(77);
});
