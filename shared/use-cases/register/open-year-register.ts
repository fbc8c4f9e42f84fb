import { openRegister, registerId } from '../../domain/documents/register.ts';
import { refuse } from '../../domain/outcome.ts';
import {
  guardAdministration,
  save,
  type AdminDependencies,
  type AdminRequest,
  type SaveOutcome,
} from '../administration.ts';
import { load } from '../store.ts';

export interface RegisterOrder {
  readonly issuerUnitId: string;
  readonly year: number;
  /** Above 1 only when a paper register is taken over, with the reason. */
  readonly startAt?: number | undefined;
  readonly reason?: string | undefined;
}

/** One series per issuer and year; it is opened once and never again. */
export async function openYearRegister(
  deps: AdminDependencies,
  request: AdminRequest,
  { issuerUnitId, year, startAt = 1, reason = '' }: RegisterOrder,
): Promise<SaveOutcome> {
  const denied = guardAdministration('OPEN_REGISTER', request.actor);
  if (denied) return denied;
  if ((await load(deps.ledger, 'unit', issuerUnitId)) === undefined)
    return refuse('INVALID', 'Không có cơ quan ban hành này.', 'issuerUnitId');
  return save(deps, request, {
    kind: 'register',
    id: registerId(issuerUnitId, year),
    phase: 'OPEN',
    decide: (current) => {
      if (current !== undefined)
        return refuse('ALREADY_DONE', `Sổ đăng ký năm ${year} của cơ quan này đã mở.`);
      const opening = openRegister(issuerUnitId, year, startAt, reason);
      if (opening.outcome === 'REFUSED') return refuse('INVALID', opening.message, 'startAt');
      return {
        outcome: 'SAVE',
        body: opening.register,
        type: 'REGISTER_OPENED',
        payload: { startAt, reason },
      };
    },
  });
}
