/** Máy chủ thật, đồng hồ thật: diễn tập trong khi hệ thống đang chạy, hộp thư đi vẫn trống. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../local/config.ts';
import { loadProvince } from '../../local/scenarios/load-province.ts';
import { sampleRegisters } from '../../local/scenarios/registers.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import { startServer, type Server } from '../../local/server.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { day, localDayOf } from '../../shared/domain/time.ts';
import { preparedAssembly } from '../support/assembly.ts';
import { letter, task } from '../support/world-letter.ts';

const RUN_MS = 120_000;
let folder: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chi-dao-server-'));
  server = await startServer(readConfig({ DATA_DIR: folder, PORT: '0' }), await preparedAssembly());
  const { ledger, clock } = server.home.runtime.deps;
  const registers = sampleRegisters(localDayOf(clock.now()));
  await loadProvince({ ledger }, sampleProvince(), { at: clock.now(), registers });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function post(path: string, as: string, json?: unknown) {
  const { token } = await server.tokens.mint(as);
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
}

const content: DirectiveContent = letter(day('2030-12-31'), {
  recipients: [{ purpose: 'ACTION', target: { kind: 'GROUP', group: 'all-units' } }],
  clauses: [task('1', { term: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 15 } })],
});

test(
  'trong lúc diễn tập, máy chủ vẫn trả lời; diễn tập xong, hộp thư đi trống và dự thảo vẫn là dự thảo',
  async () => {
    const drafted = await post('/directives', 'chuyen-vien', { content });
    expect(drafted.status).toBe(201);
    const { id } = (await drafted.json()) as { id: string };
    const { runtime, store } = server.home;
    const before = JSON.stringify(await runtime.deps.ledger.events({ kind: 'directive', id }));
    const keysBefore = (await runtime.deps.ledger.allKeys({ limit: 1000 })).items;

    const asked = post(`/directives/${id}/rehearsal`, 'chu-tich');
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    const answer = await asked;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ closed: true, reconciled: true, refused: [], problems: [] });

    expect(JSON.stringify(await runtime.deps.ledger.events({ kind: 'directive', id }))).toBe(before);
    expect((await runtime.deps.ledger.allKeys({ limit: 1000 })).items).toEqual(keysBefore);
    expect((await store.mails.list({ limit: 10 })).items).toEqual([]);
    expect(await readdir(join(folder, 'outbox'))).toEqual([]);
  },
  RUN_MS,
);
