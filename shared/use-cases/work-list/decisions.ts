/** Everything that waits for one person's own decision, by kind; what has waited longest comes first. */
import { mayAdminister, mayOnDirective, type DirectiveOperation } from '../../domain/authorization.ts';
import { decisionKinds, type DecisionKind } from '../../domain/decision-kind.ts';
import { localDayOf } from '../../domain/time.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';
import type { LineContext } from './assignment-line.ts';
import { decisionOnDirective, decisionOnLetter, decisionsOn, type Decision } from './decision.ts';
import { NONE_WAITING, readDirectives, readWaiting, type Waiting } from './read-waiting.ts';
import { signableLetters } from './signable-letters.ts';

export interface DecisionsOfKind {
  readonly kind: DecisionKind;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
  readonly items: readonly Decision[];
}
interface Source {
  readonly decisions: readonly Decision[];
  readonly isMore: boolean;
}
type Assignments = Waiting<'assignment'>;

const fromAssignments = ({ items, isMore }: Assignments, context: LineContext): Source => ({
  decisions: items.flatMap((assignment) => decisionsOn(assignment, context)),
  isMore,
});

async function letters(
  ledger: Pick<Ledger, 'load' | 'query'>,
  { actor, rules }: LineContext,
): Promise<Source> {
  if (!mayAdminister('SIGN_LETTER', actor.roles)) return { decisions: [], isMore: false };
  const [kinds, drafts] = await Promise.all([
    signableLetters(ledger, actor, localDayOf(rules.now)),
    readWaiting(ledger, 'letter', { index: 'open', partition: 'letters-to-sign' }),
  ]);
  const mine = drafts.items.filter(({ body }) => kinds.includes(body.kind));
  return { decisions: mine.map(decisionOnLetter), isMore: drafts.isMore };
}

const DIRECTIVES = [
  { kind: 'NUMBER', list: 'numbers', operations: ['NUMBER'] },
  { kind: 'CLOSING', list: 'closings', operations: ['CLOSE'] },
  { kind: 'DRAFT', list: 'drafts', operations: ['REVISE', 'ISSUE'] },
] as const satisfies readonly {
  kind: DecisionKind;
  list: string;
  operations: readonly DirectiveOperation[];
}[];

async function directives(
  ledger: Pick<Ledger, 'query'>,
  { roles }: Actor,
  { kind, list, operations }: (typeof DIRECTIVES)[number],
): Promise<Source> {
  const isMine = operations.some((operation) => mayOnDirective(operation, roles, ['PROVINCE']));
  const { items, isMore } = isMine ? await readDirectives(ledger, list) : NONE_WAITING;
  return { decisions: items.map((directive) => decisionOnDirective(kind, directive)), isMore };
}

/** The late before the rest, then by the day on which an answer is due, then by how long it has waited. */
const order = (one: Decision, other: Decision): number => {
  const keyOf = ({ answerBy, since }: Decision): string => `${answerBy ?? since.slice(0, 10)} ${since}`;
  return other.workingDaysLate - one.workingDaysLate || (keyOf(one) < keyOf(other) ? -1 : 1);
};

/** `shown`: how many of each kind are listed; all that were read are counted. */
export async function decisionsOf(
  ledger: Pick<Ledger, 'load' | 'query'>,
  { questions, reviews }: { readonly questions: Assignments; readonly reviews: Assignments },
  context: LineContext,
  shown: number,
): Promise<DecisionsOfKind[]> {
  const sources = [
    fromAssignments(questions, context),
    fromAssignments(reviews, context),
    await letters(ledger, context),
    ...(await Promise.all(DIRECTIVES.map((which) => directives(ledger, context.actor, which)))),
  ];
  return decisionKinds.flatMap((kind) => {
    const holding = sources.filter(({ decisions }) => decisions.some((decision) => decision.kind === kind));
    const items = holding
      .flatMap(({ decisions }) => decisions.filter((decision) => decision.kind === kind))
      .sort(order);
    const isMore = holding.some((source) => source.isMore);
    return items.length === 0 ? [] : [{ kind, count: items.length, isMore, items: items.slice(0, shown) }];
  });
}
