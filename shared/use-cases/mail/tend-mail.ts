/** What a home without a mail loop does now and then: settles claims that nobody will settle, sends what is due. */
import type { Dependencies } from '../dependencies.ts';
import type { MailDependencies, MailTally } from './dependencies.ts';
import { mailDependencies } from './mail-dependencies.ts';
import { resolveStaleClaims } from './resolve-stale-claims.ts';
import { sendQueued } from './send-queued.ts';

/** Longer than any sending takes, the silence of a mail server in each of its answers included. */
export const STALE_MINUTES = 30;
const BATCH = 20;

/** Answers what became of the stale claims. */
export async function tendMail(
  deps: Dependencies,
  onProblem?: MailDependencies['onProblem'],
): Promise<MailTally> {
  const mail = mailDependencies(deps, onProblem);
  const resolved = await resolveStaleClaims(mail, STALE_MINUTES);
  while ((await sendQueued(mail, BATCH)).again);
  return resolved;
}
