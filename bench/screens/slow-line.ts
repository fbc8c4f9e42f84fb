/** The line and the computer of a commune: 400 kbit/s, 400 ms, a processor a quarter as fast as this one. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

const BITS_PER_SECOND = 400_000;
const LATENCY_MS = 400;
const TIMES_SLOWER = 4;

export interface SlowPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Bytes over the line since the last call, headers included. */
  bytes(): number;
  /** The longest interaction since the last call, in milliseconds, as the browser measures it (Event Timing). */
  readonly longestInteraction: () => Promise<number>;
}

declare global {
  interface Window {
    longestInteraction?: number;
  }
}

function watchInteractions(): void {
  const note = (list: PerformanceObserverEntryList): void => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && Number(entry.interactionId) > 0)
        window.longestInteraction = Math.max(window.longestInteraction ?? 0, entry.duration);
  };
  // 16 ms is the least that the browser reports; shorter ones count as nothing.
  const options: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    buffered: true,
    durationThreshold: 16,
  };
  new PerformanceObserver(note).observe(options);
}

export async function openSlowPage(browser: Browser): Promise<SlowPage> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(watchInteractions);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BITS_PER_SECOND / 8,
    uploadThroughput: BITS_PER_SECOND / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  let received = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  return {
    context,
    page,
    bytes() {
      const count = received;
      received = 0;
      return count;
    },
    longestInteraction: () =>
      page.evaluate(() => {
        const longest = window.longestInteraction ?? 0;
        window.longestInteraction = 0;
        return longest;
      }),
  };
}
