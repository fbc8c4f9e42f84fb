/**
 * `npm run rehearse -- [--seed 455] [--units 24] [--html file] [--mails folder] [--columns 100]`
 *
 * Prints the whole life of letter 455 and its figures; ends with 1 when something does not add up.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readAssembly } from '../home/read-assembly.ts';
import { synthesize } from '../home/synthesize.ts';
import { renderPage } from './page/render-page.ts';
import { inkFor, showsColour } from './print/ink.ts';
import { printFigures } from './print/print-figures.ts';
import { printStory } from './print/print-story.ts';
import { rehearse } from './rehearse.ts';
import { letter455Rehearsal } from './scenario-letter-455.ts';
import { writeMails } from './write-mails.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '455' },
    units: { type: 'string', default: '24' },
    html: { type: 'string', default: '.build/rehearsal.html' },
    mails: { type: 'string' },
    columns: { type: 'string' },
  },
});
const NARROWEST = 80;
const WIDEST = 110;
const columns = Math.min(
  WIDEST,
  Math.max(NARROWEST, Number(values.columns ?? process.stdout.columns) || 100),
);

const assembly = await readAssembly(
  await synthesize(() => console.error('Đang tổng hợp các quy trình (chỉ lần đầu hoặc khi mã nguồn đổi)…')),
);
const begun = performance.now();
const { content, options } = letter455Rehearsal({ assembly, seed: values.seed, units: Number(values.units) });
const outcome = await rehearse(content, options);
if (outcome.outcome === 'REFUSED') {
  console.error('Văn bản chưa đủ điều kiện ban hành:');
  for (const { message, field } of outcome.refusals) console.error(`  – ${field ?? ''}: ${message}`);
  process.exitCode = 1;
} else {
  const { rehearsal } = outcome;
  const paper = { ink: inkFor(showsColour(process.stdout.isTTY, process.env)), columns };
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',');
  await mkdir(dirname(values.html), { recursive: true });
  await writeFile(values.html, renderPage(rehearsal));
  if (values.mails !== undefined) await writeMails(values.mails, rehearsal, options.settings.mailFrom);
  process.stdout.write(
    `${[...printStory(rehearsal, paper), ...printFigures(rehearsal, paper)].join('\n')}\n`,
  );
  // Apart from the story, which is the same on every run.
  console.error(
    `\nXong trong ${seconds} giây. Trang xem lại: ${values.html}${values.mails === undefined ? '' : ` · thư: ${values.mails}`}`,
  );
  process.exitCode = rehearsal.problems.length + rehearsal.refused.length === 0 ? 0 : 1;
}
