import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnServer } from './server-process.ts';
import { openOffice } from './office.ts';
import { runClients } from './load/clients.ts';
import type { Figures } from './protocol.ts';
const size = Number(process.argv[2] ?? 300);
const rounds = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'bench-'));
const server = await spawnServer(folder);
console.log('start', server.ready.at - server.spawnedAt);
const office = await openOffice(server, size);
await server.settled();
const diff = (a: Figures, b: Figures, n = 1) =>
  `cpu ${((b.cpuMillis - a.cpuMillis) / n).toFixed(3)} main ${((b.mainThreadMillis - a.mainThreadMillis) / n).toFixed(3)} gc ${((b.collectionMillis - a.collectionMillis) / n).toFixed(3)}`;
for (let r = 0; r < rounds; r++) {
  const before = await server.figures();
  const { version, id } = await office.draft();
  const reached = server.waitsReached(before.waits + size);
  const issued = await office.issue({ version, id });
  const open = await reached;
  const mid = await server.figures();
  console.log(
    'answered',
    (issued.answeredAt - issued.sentAt).toFixed(0),
    'fan-out',
    (open - issued.sentAt).toFixed(0),
    diff(before, mid),
  );
  const s = await server.settled();
  const c = await server.figures();
  console.log('settled', (s - issued.sentAt).toFixed(0), diff(mid, c));
  const own = process.cpuUsage();
  const load = await runClients(office.url, office.units, (unit, client) => office.answer(id, unit, client));
  const ownSpent = process.cpuUsage(own);
  const d = await server.figures();
  const sorted = [...load.millis].sort((a, b) => a - b);
  const q = (x: number) => (sorted[Math.floor(sorted.length * x)] ?? 0).toFixed(2);
  console.log(
    'assignments/s',
    (size / load.seconds).toFixed(0),
    'p50',
    q(0.5),
    'p99',
    q(0.99),
    'max',
    q(0.9999),
    diff(c, d, size),
    'client',
    ((ownSpent.user + ownSpent.system) / 1000 / size).toFixed(3),
    'rss',
    (d.residentBytes / 1e6).toFixed(0),
    d.waiting,
  );
  const s2 = await server.settled();
  const e = await server.figures();
  console.log('settled after', diff(d, e));
}
await server.stop();
