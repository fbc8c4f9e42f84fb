import * as z from 'zod/mini';
import { stepOf } from '../../domain/directive/transitions.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { notationOf } from '../../domain/documents/notation.ts';
import { registerId, type Register } from '../../domain/documents/register.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import { actorName } from '../actor.ts';
import { load, type Stored } from '../store.ts';
import { receiptSchema, type Done } from '../transact.ts';
import {
  runDirectiveCommandWith,
  type DirectiveCommandDependencies,
  type DirectiveRequest,
} from './run-directive-command.ts';
import {
  issuerAbbreviationOf,
  NUMBER_TAKEN,
  numberKey,
  takeNextNumber,
  type TakenNumber,
} from './take-number.ts';

const numberedAnswer = z.object({ receipt: receiptSchema, notation: z.string(), number: z.int() });
export type NumberedAnswer = z.infer<typeof numberedAnswer>;
type Numbered = Pick<TakenNumber, 'number' | 'notation' | 'writes' | 'uniqueKeys'>;

/** A given number is the next one of the register, or one of the paper register that was taken over; never a gap. */
function guardGiven(number: number, register: Register | undefined, year: number): Refused | undefined {
  if (register === undefined)
    return refuse(
      'INCOMPLETE',
      `Chưa mở sổ đăng ký văn bản năm ${year}; đề nghị văn thư mở sổ trước khi ghi số.`,
    );
  if (number === register.nextNumber || number < (register.takeOver?.startAt ?? 1)) return undefined;
  if (number < register.nextNumber) return NUMBER_TAKEN;
  return refuse(
    'INVALID',
    `Số tiếp theo của sổ là ${register.nextNumber}; ghi số ${number} sẽ bỏ trống số ở giữa.`,
    'number',
  );
}

async function paperNumber(
  { ledger }: DirectiveCommandDependencies,
  { id, content }: Directive,
  number: number,
  register: string,
): Promise<Numbered | Refused> {
  const issuerAbbreviation = await issuerAbbreviationOf(ledger, content.issuerUnitId);
  if (typeof issuerAbbreviation !== 'string') return issuerAbbreviation;
  const { type, fieldAbbreviation } = content;
  const field = fieldAbbreviation === undefined ? {} : { fieldAbbreviation };
  const notation = notationOf({ type, issuerAbbreviation, number, ...field });
  return { number, notation, writes: [], uniqueKeys: [{ key: numberKey(register, number), owner: id }] };
}

async function numberFor(
  deps: DirectiveCommandDependencies,
  { body: directive }: Stored<'directive'>,
  given: number | undefined,
  issuing: { readonly at: Instant; readonly actor: string },
): Promise<Numbered | Refused> {
  const { issuedDay: day, content } = directive;
  if (day === undefined) return refuse('WRONG_PHASE', 'Văn bản chưa được ban hành nên chưa ghi số.');
  const { issuerUnitId, type, fieldAbbreviation } = content;
  const id = registerId(issuerUnitId, Number(day.slice(0, 4)));
  if (given !== undefined) {
    const register = await load(deps.ledger, 'register', id);
    const refused = guardGiven(given, register?.body, Number(day.slice(0, 4)));
    if (refused) return refused;
    if (given !== register?.body.nextNumber) return paperNumber(deps, directive, given, id);
  }
  return takeNextNumber(deps.ledger, {
    ...issuing,
    day,
    issuerUnitId,
    type,
    fieldAbbreviation,
    owner: directive.id,
  });
}

/** Numbers a document that was issued while its number was pending. Without `number` the register gives the next one. */
export const numberDirective = (
  deps: DirectiveCommandDependencies,
  request: DirectiveRequest,
  { number }: { readonly number?: number | undefined } = {},
): Promise<Done<NumberedAnswer> | Refused> =>
  runDirectiveCommandWith(deps, request, {
    operation: 'NUMBER',
    answers: numberedAnswer,
    decide: async (current, now) => {
      const step = stepOf(current.body, 'NUMBER');
      if (step.outcome === 'REFUSED') return step;
      if (current.body.number !== undefined)
        return refuse('ALREADY_DONE', `Văn bản đã có số ${current.body.notation}.`);
      const numbered = await numberFor(deps, current, number, { at: now, actor: actorName(request.actor) });
      if ('refusals' in numbered) return numbered;
      const given = { number: numbered.number, notation: numbered.notation };
      return {
        outcome: 'DECIDED',
        next: { ...current.body, ...given },
        event: { type: 'NUMBERED', payload: given },
        writes: numbered.writes,
        uniqueKeys: numbered.uniqueKeys,
        whenTaken: NUMBER_TAKEN,
        more: given,
      };
    },
  });
