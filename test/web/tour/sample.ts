/** Which records of the running sample stand for the braces of the tour. */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import type { Phase } from '../../../shared/domain/assignment/phase.ts';
import type { RecordBody } from '../../../shared/domain/records.ts';
import { queryAll } from '../../../shared/use-cases/store.ts';
import type { Served } from '../support/served.ts';

/** What the province does not have yet is missing. `silent` is asked to explain itself, by the unit `late`. */
export type Sample = Readonly<
  Partial<
    Record<
      'directive' | 'draft' | 'planned' | 'owed' | 'officer' | 'head' | 'silent' | 'late' | 'letter',
      string
    >
  >
>;

const WITH_THE_REVIEWER: readonly Phase[] = ['PLAN_UNDER_REVIEW', 'REPORT_UNDER_REVIEW'];
const WITH_THE_UNIT: readonly Phase[] = ['AWAITING_PLAN', 'AWAITING_REPORT'];

const isAskedToExplain = ({ duties: { EXPLANATION } }: Assignment): boolean =>
  EXPLANATION !== undefined && EXPLANATION.doneAt === undefined;

export async function sampleOf({ home }: Served): Promise<Sample> {
  const { ledger } = home.runtime.deps;
  const all = async <K extends 'directive' | 'assignment' | 'letter'>(kind: K, partition: string) => {
    const found: RecordBody<K>[] = [];
    for await (const { body } of queryAll(ledger, kind, { index: 'list', partition })) found.push(body);
    return found;
  };
  const directives = await all('directive', 'directives');
  const directive = directives.find(({ phase }) => phase !== 'DRAFT')?.id;
  const assignments = await all('assignment', `directive#${directive ?? ''}`);
  const inPhase = (phases: readonly Phase[]): Assignment | undefined =>
    assignments.find(({ phase }) => phases.includes(phase));
  const owed = inPhase(WITH_THE_UNIT);
  const silent = assignments.find(isAskedToExplain);
  const known: { [name in keyof Sample]: string | undefined } = {
    directive,
    draft: directives.find(({ phase }) => phase === 'DRAFT')?.id,
    planned: inPhase(WITH_THE_REVIEWER)?.id,
    owed: owed?.id,
    officer: owed && `cb-${owed.unitId}`,
    head: owed && `tt-${owed.unitId}`,
    silent: silent?.id,
    late: silent?.unitId,
    letter: (await all('letter', 'letters'))[0]?.id,
  };
  return known as Sample;
}

export const filled = (text: string, sample: Sample): string =>
  text.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => Object.entries(sample).find(([key]) => key === name)?.[1] ?? whole,
  );
