/** Báo cáo tổng hợp kết quả: drafted from the figures at any time after issue; final once they are frozen by closing. */
import type { Directive } from '../../domain/directive/directive.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { formatDay, localDayOf, type Instant } from '../../domain/time.ts';
import { draftLetter } from '../../documents/draft-letter.ts';
import { closingFactsSchema, type ClosingFacts } from '../../documents/letter-facts.ts';
import type { LetterDraft } from '../../documents/letter.ts';
import { provisional } from '../../documents/provisional.ts';
import type { Dependencies } from '../dependencies.ts';
import { citedAs } from '../letter/cited-as.ts';
import { letterFrameOf } from '../letter/letter-frame.ts';
import { loadReference } from '../reference.ts';
import { load, loadExisting } from '../store.ts';
import { closingFactsOf, signedLetters } from './closing-facts.ts';
import { loadAssignments, loadExpectation } from './count-directive.ts';
import { DIRECTIVE_NOT_FOUND, guardDirective, isUnissued } from './directive-access.ts';
import { loadUnits } from './load-units.ts';
import type { DirectiveRequest } from './run-directive-command.ts';

export interface FoundReport {
  readonly outcome: 'FOUND';
  readonly draft: LetterDraft;
  /** False: the figures may still change. */
  readonly final: boolean;
}

const NOT_ISSUED = refuse('WRONG_PHASE', 'Văn bản chưa ban hành nên chưa có báo cáo tổng hợp.');
/** Only when the working days of the past were changed after closing. */
const NO_LONGER_ADDS_UP = refuse(
  'CONFLICT',
  'Số liệu đã chốt khi kết thúc không còn khớp với từng đơn vị vì lịch ngày làm việc của thời gian đó đã đổi; xem số liệu đã chốt ở mục thống kê.',
);

/** Why it is not final; undefined when it is. */
function reservation({ phase, ending }: Directive, unopened: number, now: Instant): string | undefined {
  const unsent = unopened === 0 ? '' : `, không tính ${unopened} nhiệm vụ chưa gửi đến đơn vị`;
  const until = `số liệu tính đến hết ngày ${formatDay(localDayOf(now))}${unsent}`;
  if (phase === 'RECALLED') return `văn bản đã được thu hồi, số liệu không được chốt; ${until}.`;
  if (phase === 'REPLACED') return `văn bản đã được thay thế, số liệu không được chốt; ${until}.`;
  return ending?.statistics === undefined ? `văn bản chưa kết thúc, ${until} và còn thay đổi.` : undefined;
}

interface Counted {
  readonly facts: ClosingFacts;
  readonly unopened: number;
}

async function factsOf(deps: Deps, directive: Directive, now: Instant): Promise<Counted> {
  const { ledger } = deps;
  const [assignments, units, letters, reference] = await Promise.all([
    loadAssignments(ledger, directive.id),
    loadUnits(ledger),
    signedLetters(ledger, directive),
    loadReference(ledger),
  ]);
  const { statistics: frozen, at } = directive.ending ?? {};
  const facts = closingFactsOf({ assignments, units, letters, frozen }, { ...reference, now: at ?? now });
  const { unopened } = await loadExpectation(ledger, directive, assignments);
  return { facts, unopened };
}

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'settings'>;

async function draftOf(deps: Deps, directive: Directive, facts: ClosingFacts): Promise<LetterDraft> {
  const { ledger, settings } = deps;
  const { province } = settings;
  const [committee, issuer, signing] = await Promise.all([
    load(ledger, 'unit', province.committeeUnitId),
    load(ledger, 'unit', directive.content.issuerUnitId),
    loadExisting(ledger, 'signing', 'default'),
  ]);
  const frame = letterFrameOf(
    { signing: { position: 'CHAIRMAN', form: 'ON_BEHALF' } },
    { province, committee: committee?.body, matrix: signing.body.matrix },
  );
  const reference = citedAs(directive, issuer?.body.name);
  return draftLetter(frame, { kind: 'CLOSING_REPORT', directive: reference, facts });
}

/** For whoever may see the statistics. Unnumbered and unsigned: a person completes, signs and numbers it. */
export async function closingReport(
  deps: Deps,
  { directiveId, actor }: Pick<DirectiveRequest, 'directiveId' | 'actor'>,
): Promise<FoundReport | Refused> {
  const found = await load(deps.ledger, 'directive', directiveId);
  if (found === undefined) return DIRECTIVE_NOT_FOUND;
  const directive = found.body;
  const denied = await guardDirective(deps.ledger, directive, 'STATISTICS', actor);
  if (denied) return denied;
  if (isUnissued(directive)) return NOT_ISSUED;
  const now = deps.clock.now();
  const { facts, unopened } = await factsOf(deps, directive, now);
  if (!closingFactsSchema.safeParse(facts).success) return NO_LONGER_ADDS_UP;
  const draft = await draftOf(deps, directive, facts);
  const why = reservation(directive, unopened, now);
  return why === undefined
    ? { outcome: 'FOUND', draft, final: true }
    : { outcome: 'FOUND', draft: provisional(draft, why), final: false };
}
