/** A province of its own for every test, or for every run of a property. */
import { afterEach, beforeEach } from 'vitest';
import { openProvince, type Province } from './province.ts';

/** Opened before each test of the file and thrown away after it; the arguments are those of `openProvince`. */
export function freshProvince(...seed: Parameters<typeof openProvince>): Province {
  let opened: Province | undefined;
  const present = (): Province => {
    if (opened === undefined) throw new Error('A province is open only while a test runs');
    return opened;
  };
  beforeEach(async () => {
    opened = await openProvince(...seed);
  });
  afterEach(() => opened?.close());
  return {
    get ledger() {
      return present().ledger;
    },
    get clock() {
      return present().clock;
    },
    get settings() {
      return present().settings;
    },
    put: (...record) => present().put(...record),
    close: () => present().close(),
  };
}

/** One province for one run; the arguments are those of `openProvince`. */
export async function inProvince<Answer>(
  run: (province: Province) => Promise<Answer>,
  ...seed: Parameters<typeof openProvince>
): Promise<Answer> {
  const province = await openProvince(...seed);
  try {
    return await run(province);
  } finally {
    province.close();
  }
}
