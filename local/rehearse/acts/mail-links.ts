/** What people do without an account: they press a button of the newest mail, and its signed link does it, once. */
import { followLink, type LinkForm } from '../../../functions/api/links/follow-link.ts';
import { readLink, type LinkPurpose } from '../../../shared/notifications/link-token.ts';
import { refuse, type Refused } from '../../../shared/domain/outcome.ts';
import type { Stage } from '../stage/stage.ts';

const TOKEN = /\/links\/(c1\.[A-Za-z0-9_.-]+)/g;

/** The newest link for a purpose in the mails that one unit's people received about an assignment. */
export function newestLink(
  { mails, deps, clock }: Stage,
  assignmentId: string,
  purpose: LinkPurpose,
): string | undefined {
  for (const { text } of mails.toReversed()) {
    for (const [, token] of text.matchAll(TOKEN)) {
      if (token === undefined) continue;
      const link = readLink(token, deps.settings.linkKeys, clock.now());
      if (
        link.kind === 'VALID' &&
        link.payload.purpose === purpose &&
        link.payload.assignmentId === assignmentId
      )
        return token;
    }
  }
  return undefined;
}

export async function pressLink(
  stage: Stage,
  assignmentId: string,
  purpose: LinkPurpose,
  form: LinkForm = {},
): Promise<{ readonly outcome: 'DONE' } | Refused> {
  const token = newestLink(stage, assignmentId, purpose);
  return token === undefined
    ? refuse('NOT_FOUND', 'Không thư nào có liên kết dùng được cho việc này.')
    : followLink(stage.deps, token, form);
}
