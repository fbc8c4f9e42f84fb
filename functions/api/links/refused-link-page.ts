import type { Refused } from '../../../shared/domain/outcome.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import type { FileAnswer } from '../../runtime/answer.ts';
import { refusalPage } from '../../runtime/for-browser.ts';
import { PROBLEMS } from '../../runtime/problem.ts';
import type { LinkForm } from './follow-link.ts';
import { linkPage } from './link-page.ts';
import { pageOfLink } from './link-words.ts';
import { resolveLink } from './resolve-link.ts';

/** While the link can still be used the form comes back as it was filled in, with what is wrong above it. */
export async function refusedLinkPage(
  deps: Pick<Dependencies, 'ledger' | 'clock' | 'settings'>,
  token: string,
  refused: Refused,
  form: LinkForm,
): Promise<FileAnswer> {
  const link = await resolveLink(deps, token);
  const [first] = refused.refusals;
  if (link.outcome === 'REFUSED' || link.obstacle !== undefined || first === undefined)
    return refusalPage(refused, linkPage);
  const problem = refused.refusals.map(({ message }) => message).join(' ');
  return linkPage(pageOfLink(link, { ...form, problem }), PROBLEMS[first.code].status);
}
