import type { Refused } from '../../shared/domain/outcome.ts';
import type { FileAnswer } from './answer.ts';
import type { ApiEvent } from './api-event.ts';
import { PROBLEMS } from './problem.ts';

/** A person followed a link; programs ask for JSON. */
export const isForBrowser = ({ headers }: ApiEvent): boolean =>
  headers['accept']?.startsWith('text/html') === true;

type Page = { readonly title: string; readonly notice: { readonly kind: 'ALERT'; readonly text: string } };

/** A refusal in words, for a page instead of problem details. */
export function refusalPage(
  { refusals }: Refused,
  page: (content: Page, status: number) => FileAnswer,
): FileAnswer {
  const [first] = refusals;
  const { status, title } = PROBLEMS[first?.code ?? 'INVALID'];
  return page(
    { title, notice: { kind: 'ALERT', text: refusals.map(({ message }) => message).join(' ') } },
    status,
  );
}
