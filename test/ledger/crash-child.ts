/** Commits for ever and prints each acknowledged commit; the test kills it. Arguments: file, number of this life. */
import { writeSync } from 'node:fs';

import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { assignment, writeAfter } from './builders.ts';

const [file = '', life = ''] = process.argv.slice(2);
const { ledger } = openSqliteStore(file, { cacheSize: 10, checkpointAfter: 50 });

/** Each commit writes two records, so that half a commit would show. */
async function client(number: number): Promise<void> {
  const left = assignment(`left-${number}`);
  const right = assignment(`right-${number}`);
  for (let round = 1; ; round += 1) {
    const choice = { payload: { life, round } };
    const writes = [
      writeAfter(left, await ledger.load(left), choice),
      writeAfter(right, await ledger.load(right), choice),
    ];
    const idempotency = { key: `${life}-${number}-${round}`, fingerprint: 'f', answer: round };
    const outcome = await ledger.commit({
      writes,
      idempotency,
      uniqueKeys: [{ key: idempotency.key, owner: life }],
    });
    if (outcome.outcome !== 'COMMITTED') throw new Error(`Unexpected ${outcome.outcome}`);
    for (const event of outcome.events)
      writeSync(1, `${event.id} ${event.sequence} ${event.hash} ${idempotency.key}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, (_, number) => client(number)));
