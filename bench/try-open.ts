import { mkdtempSync } from 'node:fs';
import { openLoad } from './measures/open-load.ts';
import { printFinding } from './report.ts';
const s = performance.now();
for (const f of await openLoad(mkdtempSync('/tmp/bench-'), {
  name: 'quick',
  units: 3321,
  rounds: 1,
  open: Number(process.argv[2]),
  growth: [],
}))
  printFinding(f);
console.log(((performance.now() - s) / 1000).toFixed(0), 's');
