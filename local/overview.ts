/** What is going on, in a few lines for the terminal. */
import { PHASES, phases, type Phase } from '../shared/domain/assignment/phase.ts';
import { statisticsOf } from '../shared/domain/statistics.ts';
import type { Dependencies } from '../shared/use-cases/dependencies.ts';
import { loadReference } from '../shared/use-cases/reference.ts';
import { queryAll } from '../shared/use-cases/store.ts';
import { formatDay } from '../shared/domain/time.ts';

export interface Overview {
  readonly directiveId: string;
  readonly lines: readonly string[];
}

const bar = (count: number, most: number): string =>
  '█'.repeat(Math.max(count > 0 ? 1 : 0, Math.round((count / most) * 24)));

async function linesOf(deps: Dependencies, directiveId: string): Promise<readonly string[]> {
  const reference = await loadReference(deps.ledger);
  const assignments = [];
  const list = queryAll(deps.ledger, 'assignment', { index: 'list', partition: `directive#${directiveId}` });
  for await (const { body } of list) assignments.push(body);
  const figures = statisticsOf(assignments, { ...reference, now: deps.clock.now() });
  const units = new Set(assignments.map(({ unitId }) => unitId)).size;
  const due = assignments.map(({ duties }) => duties.REPORT.dueDay).sort()[0];
  const most = Math.max(1, ...Object.values(figures.phases));
  const line = (phase: Phase): string =>
    `${PHASES[phase].padEnd(32)}${String(figures.phases[phase]).padStart(4)}  ${bar(figures.phases[phase], most)}`;
  return [
    `${figures.assignments} nhiệm vụ của ${units} đơn vị${due === undefined ? '' : `; hạn báo cáo gần nhất ${formatDay(due)}`}`,
    ...phases.filter((phase) => figures.phases[phase] > 0).map((phase) => `  ${line(phase)}`),
  ];
}

/** The directives in force, newest last. */
export async function overviewOf(deps: Dependencies): Promise<readonly Overview[]> {
  const overviews: Overview[] = [];
  for await (const { id, body } of queryAll(deps.ledger, 'directive', {
    index: 'open',
    partition: 'open-directives',
  })) {
    const lines = await linesOf(deps, id);
    overviews.push({ directiveId: id, lines: [`${body.notation}: ${body.content.subject}`, ...lines] });
  }
  return overviews;
}
