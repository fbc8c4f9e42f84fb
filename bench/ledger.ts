/**
 * Measures the ledger of one machine: `node bench/ledger.ts [data directory]`.
 * 64 clients each commit one event with a body of 2 KB after the other; then 3,321 records are opened at once.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { openSqliteStore } from '../shared/adapters/sqlite/open-store.ts';
import type { SqliteStore } from '../shared/adapters/sqlite/open-store.ts';
import { instantAt } from '../shared/domain/time.ts';
import type { LedgerWrite, StoredRecord } from '../shared/ports/ledger.ts';

const CLIENTS = 64;
const SECONDS = 5;
const UNITS = 3_321;
const WRITES_PER_COMMIT = 40;

const at = instantAt(Date.UTC(2026, 10, 22));
const narrative = 'Đơn vị đã quán triệt, tự kiểm tra và khắc phục các tồn tại được nêu. '.repeat(16);

const bodyOf = (round: number): unknown => ({
  dueDate: '2026-12-15',
  narrative,
  phase: 'AWAIT_REPORT',
  round,
  figures: { inspected: 12, violations: 3, handled: 3, commitments: 240 },
  evidence: Array.from({ length: 4 }, (_, index) => ({ number: index + 1, sha256: 'a'.repeat(64) })),
});

function writeOf(id: string, previous: StoredRecord | undefined, round: number): LedgerWrite {
  return {
    kind: 'assignment',
    id,
    expectedVersion: previous?.version ?? 0,
    previousHash: previous?.hash ?? '',
    body: bodyOf(round),
    indexes: {
      list: { partition: 'directive-1', sort: id },
      unit: { partition: `unit-${id}`, sort: '2026-12-15' },
      open: { partition: 'open', sort: `2026-12-15#${id}` },
    },
    event: { type: 'REPORT_FILED', at, actor: 'person-1', payload: { round, lines: 12 } },
  };
}

const percentile = (sorted: Float64Array, share: number): string =>
  `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)} ms`;

function report(name: string, millis: readonly number[], seconds: number): void {
  const sorted = Float64Array.from(millis).sort();
  const rate = Math.round(millis.length / seconds).toLocaleString('en');
  const tail = `p50 ${percentile(sorted, 0.5)}, p99 ${percentile(sorted, 0.99)}, worst ${percentile(sorted, 0.99999)}`;
  console.log(`${name}: ${rate}/s; ${tail}`);
}

function measureSync(folder: string): void {
  const file = openSync(join(folder, 'sync'), 'w');
  const millis = Array.from({ length: 500 }, () => {
    writeSync(file, Buffer.alloc(4096, 1));
    const start = performance.now();
    fdatasyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  report('fdatasync of 4 KB', millis, millis.reduce((sum, each) => sum + each, 0) / 1000);
}

async function client(store: SqliteStore, number: number, until: number, millis: number[]): Promise<void> {
  const records = Array.from({ length: 20 }, (_, index) => `client-${number}-${index}`);
  for (let round = 0; performance.now() < until; round += 1) {
    const id = records[round % records.length] ?? '';
    const start = performance.now();
    const previous = await store.ledger.load({ kind: 'assignment', id });
    await store.ledger.commit({ writes: [writeOf(id, previous, round)] });
    millis.push(performance.now() - start);
  }
}

async function measureCommits(store: SqliteStore): Promise<void> {
  const millis: number[] = [];
  const start = performance.now();
  const until = start + SECONDS * 1000;
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(store, number, until, millis)));
  report(`commits, ${CLIENTS} clients, 2 KB bodies`, millis, (performance.now() - start) / 1000);
}

async function measureIssue(store: SqliteStore, name: string): Promise<void> {
  const start = performance.now();
  const ids = Array.from({ length: UNITS }, (_, index) => `${name}-${index}`);
  const commits = Array.from({ length: Math.ceil(UNITS / WRITES_PER_COMMIT) }, (_, part) =>
    ids
      .slice(part * WRITES_PER_COMMIT, (part + 1) * WRITES_PER_COMMIT)
      .map((id) => writeOf(id, undefined, 0)),
  );
  await Promise.all(commits.map((writes) => store.ledger.commit({ writes })));
  console.log(`${UNITS} records opened, directive ${name}: ${(performance.now() - start).toFixed(0)} ms`);
}

async function measureClaims(store: SqliteStore, name: string): Promise<void> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: UNITS }, (_, index) =>
      store.ledger.claim({ kind: 'assignment', id: `${name}-${index}` }, 1),
    ),
  );
  console.log(`${UNITS} records claimed by new drivers: ${(performance.now() - start).toFixed(0)} ms`);
}

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'bench-ledger-'));
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
measureSync(folder);
const store = openSqliteStore(join(folder, 'ledger.sqlite'));
for (const name of ['a', 'b', 'c']) await measureIssue(store, name);
await measureClaims(store, 'a');
await measureCommits(store);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB`);
store.close();
rmSync(folder, { recursive: true });
