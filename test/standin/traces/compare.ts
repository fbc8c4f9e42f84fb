/** Whether interpreters entered the same states and ended alike, told in lines; answers what nobody has explained. */
import { KNOWN_DIFFERENCES, type Definition } from './known-differences.ts';
import type { Script, Trace } from './script.ts';

type Traces = Readonly<Record<string, Trace | undefined>>;

const NAME_WIDTH = 22;

function differenceOf(ours: Trace, theirs: Trace): string | undefined {
  const at = ours.states.findIndex((state, index) => theirs.states[index] !== state);
  if (at >= 0)
    return `state ${at + 1} is "${theirs.states[at] ?? 'missing'}" instead of "${ours.states[at]}"`;
  const more = theirs.states[ours.states.length];
  if (more !== undefined) return `goes on to "${more}"`;
  if (theirs.status !== ours.status) return `ends ${theirs.status} instead of ${ours.status}`;
  return theirs.strays.length > 0 ? `calls out of turn: ${theirs.strays.join(', ')}` : undefined;
}

const explanationOf = (
  definition: Definition,
  interpreter: string,
  ours: Trace,
  theirs: Trace,
): string | undefined =>
  KNOWN_DIFFERENCES.find(
    (known) =>
      known.interpreter === interpreter &&
      differenceOf(known.asTheyDo(ours, definition), { ...theirs, strays: [] }) === undefined,
  )?.letters;

interface Line {
  readonly line: string;
  /** Nobody has explained the difference. */
  readonly open: boolean;
}

function lineOf(definition: Definition, interpreter: string, ours: Trace, theirs: Trace): Line {
  const difference = differenceOf(ours, theirs);
  const name = `  ${interpreter.padEnd(NAME_WIDTH)}`;
  if (difference === undefined)
    return { line: `${name}the same ${theirs.states.length} states, ${theirs.status}`, open: false };
  const known = explanationOf(definition, interpreter, ours, theirs);
  const why = known === undefined ? 'NOT EXPLAINED' : `difference ${known}`;
  return { line: `${name}${difference} (${why})`, open: known === undefined };
}

export function compare(script: Script, definition: Definition, { ours, ...others }: Traces): string[] {
  console.log(`\n${script.machine}: ${script.name}`);
  if (ours === undefined) throw new Error(`${script.name} was not run here`);
  if (ours.strays.length > 0)
    return [`${script.name}: our own calls are out of turn: ${ours.strays.join(', ')}`];
  console.log(
    `  ${'ours'.padEnd(NAME_WIDTH)}${ours.states.length} states, ${ours.status}: ${ours.states.join(' → ')}`,
  );
  return Object.entries(others).flatMap(([interpreter, theirs]) => {
    if (theirs === undefined) return [`${script.name}: ${interpreter} did not run`];
    const { line, open } = lineOf(definition, interpreter, ours, theirs);
    console.log(line);
    return open ? [`${script.name} on ${line.trim()}`] : [];
  });
}
