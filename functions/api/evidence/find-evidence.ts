/** A file belongs to whoever may view an assignment that cites it. */
import { assignmentEventSchema } from '../../../shared/domain/assignment/event.ts';
import type { Evidence } from '../../../shared/domain/assignment/content.ts';
import { mayOnAssignment } from '../../../shared/domain/authorization.ts';
import { refuse, type Refused } from '../../../shared/domain/outcome.ts';
import type { Ledger } from '../../../shared/ports/ledger.ts';
import type { Actor } from '../../../shared/use-cases/actor.ts';
import { relationsTo } from '../../../shared/use-cases/assignment/run-command.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import { load } from '../../../shared/use-cases/store.ts';

const NOT_FOUND = refuse('NOT_FOUND', 'Không tìm thấy tệp này hoặc ông/bà không có quyền xem.');
const REPORTING = new Set(['REPORT_PREPARED', 'REPORT_FILED']);

type Cited = Extract<Evidence, { kind: 'FILE' }>;
const isFile = (evidence: Evidence): evidence is Cited => evidence.kind === 'FILE';

/** Newest first, so that the name is the one given last. */
async function citationIn(
  ledger: Pick<Ledger, 'events'>,
  id: string,
  sha256: string,
): Promise<Cited | undefined> {
  const events = await ledger.events({ kind: 'assignment', id });
  for (const { type, payload } of events.filter((event) => REPORTING.has(event.type)).reverse()) {
    const event = assignmentEventSchema.parse({ type, payload });
    if (event.type !== 'REPORT_FILED' && event.type !== 'REPORT_PREPARED') continue;
    const cited = event.payload.report.answers.flatMap(({ evidence }) => evidence.filter(isFile));
    const found = cited.find((file) => file.sha256 === sha256);
    if (found !== undefined) return found;
  }
  return undefined;
}

export interface FoundEvidence {
  readonly outcome: 'FOUND';
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
}

export async function findEvidence(
  { ledger, files }: Pick<Dependencies, 'ledger' | 'files'>,
  request: { readonly actor: Actor; readonly assignmentId: string; readonly sha256: string },
): Promise<FoundEvidence | Refused> {
  const { actor, assignmentId, sha256 } = request;
  let holder = await load(ledger, 'assignment', assignmentId);
  if (holder === undefined || !mayOnAssignment('VIEW', actor.roles, relationsTo(holder.body, actor)))
    return NOT_FOUND;
  // An heir shows what the unit before it had filed.
  while (holder !== undefined) {
    const cited = await citationIn(ledger, holder.id, sha256);
    const file = cited === undefined ? undefined : await files.about(sha256);
    if (cited !== undefined && file !== undefined)
      return { outcome: 'FOUND', sha256, size: file.size, name: cited.name };
    const { inheritedFrom }: { inheritedFrom?: string | undefined } = holder.body;
    holder = inheritedFrom === undefined ? undefined : await load(ledger, 'assignment', inheritedFrom);
  }
  return NOT_FOUND;
}
