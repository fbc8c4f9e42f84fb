/** A tour of many addresses: each by the person who goes there, each looked at as `faultsAt` looks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openServed, visit, type Served, type Visit } from '../support/served.ts';
import { faultsAt } from './checks.ts';
import type { Stop } from './places.ts';
import { filled, sampleOf, type Sample } from './sample.ts';

/** @param prepare what happens in the sample province before anybody looks */
export function tour(places: readonly Stop[], prepare: (served: Served) => Promise<void>): void {
  let served: Served;
  let browser: Browser;
  let sample: Sample;
  const visits = new Map<string, Visit>();
  beforeAll(async () => {
    [served, browser] = await Promise.all([openServed(), openBrowser()]);
    await prepare(served);
    sample = await sampleOf(served);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function visitOf(account: string): Promise<Visit> {
    const visited = visits.get(account) ?? (await visit(browser, served, account));
    visits.set(account, visited);
    return visited;
  }

  describe.each(places)('$account at $path', ({ account, path }) => {
    test('is readable, listens well, and nothing complains', async () => {
      const address = filled(path, sample);
      // A brace that stands for nothing would be a visit to the page that says so.
      expect(address).not.toContain('{');
      expect(await faultsAt(`${served.url}${address}`, await visitOf(filled(account, sample)))).toEqual({});
    });
  });
}
