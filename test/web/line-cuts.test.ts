/**
 * Reports filed over lines that break 200 times at random, while the page is reloaded now and then and the computer goes
 * offline: nothing is lost, nothing arrives twice. `SEED=… npm run test:web -- line-cuts` plays a run again.
 */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';
import { openBrowser } from './support/browser.ts';
import { openCutLine, seededRandom, type CutLine, type Random } from './support/cut-line.ts';
import { assignmentsIn, eventsOf } from './support/ledger-recount.ts';
import { openServed, visit, type Served } from './support/served.ts';

const CUTS = 200;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_007);
/** People who file at the same time, each over a line of their own. */
const OFFICERS = 4;

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([openServed(), openBrowser()]);
  await headsSignOff();
}, 60_000);

async function headsSignOff(): Promise<void> {
  const { deps } = served.home.runtime;
  const actor = {
    personId: 'quan-tri',
    unitId: 'van-phong',
    roles: ['ADMINISTRATOR'],
    via: 'SESSION',
  } as const;
  const policy = { ...DEFAULT_POLICY, headSignsOff: true };
  const put = await putPolicy(deps, { actor }, { policy, reason: 'Thủ trưởng ký duyệt' });
  expect(put.outcome).toBe('DONE');
}
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** A head files. An officer lays the report before the head: that may be done again and again, so only its key keeps it single. */
type Who = 'HEAD' | 'OFFICER';
const WORDS = {
  HEAD: { account: 'tt', deed: 'Nộp báo cáo', receipt: 'Đã nộp báo cáo kết quả', event: 'REPORT_FILED' },
  OFFICER: {
    account: 'cb',
    deed: 'Trình thủ trưởng',
    receipt: 'Đã trình thủ trưởng báo cáo kết quả',
    event: 'REPORT_PREPARED',
  },
} as const;

interface Filed {
  readonly who: Who;
  readonly assignment: Assignment;
  readonly summary: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** A document that no other officer has. */
function paper(random: Random, unitId: string): { buffer: Buffer; sha256: string } {
  const filling = Buffer.from(Array.from({ length: 64 }, () => Math.floor(random() * 256)));
  const size = 150_000 + Math.floor(random() * 350_000);
  const buffer = Buffer.concat([Buffer.from(`%PDF-1.7\n% ${unitId}\n`), Buffer.alloc(size, filling)]);
  return { buffer, sha256: createHash('sha256').update(buffer).digest('hex') };
}

/** More than any line that breaks now and then explains. */
const MOST_STEPS = 2_000;

/** What a patient person does: whatever the page asks for next, until it shows the receipt. */
async function fileWhateverHappens(
  { page, context }: { page: Page; context: BrowserContext },
  {
    who,
    random,
    summary,
    file,
  }: {
    who: Who;
    random: Random;
    summary: string;
    file: { name: string; mimeType: string; buffer: Buffer };
  },
): Promise<void> {
  const words = WORDS[who];
  const receipt = page.getByRole('heading', { name: words.receipt });
  const allDone = page.getByRole('button', { name: 'Tất cả nội dung: đã thực hiện' });
  const retry = page.getByRole('button', { name: 'Thử lại' });
  const deed = page.getByRole('button', { name: words.deed, exact: true });
  const sure = page.getByRole('dialog').getByRole('button', { name: words.deed });
  const isIdle = async (): Promise<boolean> => (await deed.getAttribute('aria-disabled')) === null;
  const quickly = { timeout: 2_000 };
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await receipt.or(allDone).or(retry).or(sure).first().waitFor({ timeout: 30_000 });
    if (await receipt.isVisible()) return;
    const chance = random();
    if (chance < 0.06) await page.reload();
    else if (chance < 0.12) {
      await context.setOffline(true);
      await page.waitForTimeout(50 + random() * 200);
      await context.setOffline(false);
    } else
      // The page may change under the hand; then one looks again.
      await (async () => {
        if (await sure.isVisible()) return sure.click(quickly);
        if (await retry.first().isVisible()) return retry.first().click(quickly);
        if (!(await allDone.isVisible())) return;
        if ((await allDone.getAttribute('aria-pressed', quickly)) === 'false') return allDone.click(quickly);
        const text = page.getByLabel('Tóm tắt kết quả');
        if ((await text.inputValue(quickly)) !== summary) return text.fill(summary, quickly);
        if (!(await page.getByText(file.name).first().isVisible())) {
          // Some choose it once more because they do not see at once that it is there.
          for (const _once of random() < 0.3 ? [1, 2] : [1])
            await page.locator('.filing-quick input[type=file]').first().setInputFiles(file, quickly);
          return;
        }
        if (await isIdle()) return deed.click(quickly);
        await page.waitForTimeout(40);
      })().catch(() => undefined);
  }
  throw new Error(`Nothing more comes of it: ${await page.getByRole('main').innerText()}`);
}

async function fileOver(line: CutLine, who: Who, assignment: Assignment, random: Random): Promise<Filed> {
  const { buffer, sha256 } = paper(random, assignment.unitId);
  const summary = `Báo cáo ${assignment.unitId}, ${Math.floor(random() * 1e9)}`;
  const visited = await visit(
    browser,
    { ...served, url: line.url },
    `${WORDS[who].account}-${assignment.unitId}`,
  );
  await visited.page.goto(`${line.url}/assignments/${assignment.id}/report`);
  line.isArmed = true;
  const file = { name: `${assignment.unitId}.pdf`, mimeType: 'application/pdf', buffer };
  await fileWhateverHappens(visited, { who, random, summary, file });
  line.isArmed = false;
  await visited.context.close();
  return { who, assignment, summary, sha256, bytes: buffer };
}

const unfinishedUploads = async (): Promise<string[]> => {
  const folder = join(served.outbox, '..', 'files', 'unfinished');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

test(`Reports filed over lines that are cut 200 times: each arrives once, whole (seed ${SEED})`, async () => {
  const desk = [
    ...(await assignmentsIn(served, 'AWAITING_REPORT')),
    ...(await assignmentsIn(served, 'AWAITING_PLAN')),
    ...(await assignmentsIn(served, 'AWAITING_ACKNOWLEDGEMENT')),
  ];
  const lines: CutLine[] = [];
  const cuts = (): number =>
    lines.flatMap((line) => [...line.cuts.values()]).reduce((sum, count) => sum + count, 0);
  const filed: Filed[] = [];
  const officer = async (_nobody: unknown, index: number): Promise<void> => {
    const random = seededRandom(SEED + index);
    const line = await openCutLine(served.url, random, { chance: 0.6, mayCut: () => cuts() < CUTS });
    lines.push(line);
    while (cuts() < CUTS) {
      const assignment = desk.shift();
      if (assignment === undefined) break;
      filed.push(await fileOver(line, index % 2 === 0 ? 'HEAD' : 'OFFICER', assignment, random));
    }
    await line.close();
  };
  await Promise.all(Array.from({ length: OFFICERS }, officer));
  const broken = lines.map(({ cuts: where }) => Object.fromEntries(where));
  console.log(`seed ${SEED}: ${filed.length} reports, ${cuts()} cuts`, JSON.stringify(broken));

  expect(cuts()).toBeGreaterThanOrEqual(CUTS);
  for (const { who, assignment, summary, sha256, bytes } of filed) {
    const events = await eventsOf(served, assignment.id);
    const reports = events.filter(({ type }) => type.startsWith('REPORT_'));
    expect(
      reports.map(({ type }) => type),
      assignment.id,
    ).toEqual([WORDS[who].event]);
    const { report } = reports[0]!.payload as {
      report: { summary: string; answers: { evidence: unknown[] }[] };
    };
    expect(report.summary).toBe(summary);
    expect(report.answers).toHaveLength(assignment.obligations.length);
    for (const { evidence } of report.answers)
      expect(evidence).toEqual([{ kind: 'FILE', sha256, name: `${assignment.unitId}.pdf` }]);
    const kept = await served.home.runtime.deps.files.get(sha256);
    expect(Buffer.from(kept!.bytes).equals(bytes)).toBe(true);
  }
  expect(await unfinishedUploads()).toEqual([]);
  expect(served.failures).toEqual([]);
}, 240_000);
