/** What commands of the administration share: the guard by role, and the saving of one record with one event. */
import { mayAdminister, type AdminOperation } from '../domain/authorization.ts';
import { refuse, type Refused } from '../domain/outcome.ts';
import type { RecordBody, RecordKind } from '../domain/records.ts';
import type { Dependencies } from './dependencies.ts';
import { actorName, type Actor } from './actor.ts';
import { load, write, type Stored } from './store.ts';
import {
  CHANGED_MEANWHILE,
  receiptAnswer,
  transact,
  type Done,
  type Idempotency,
  type ReceiptAnswer,
} from './transact.ts';

const OPERATION_LABELS: Record<AdminOperation, string> = {
  VIEW_LETTERS: 'xem văn bản đôn đốc',
  SIGN_LETTER: 'ký văn bản đôn đốc',
  SET_LETTER_ASIDE: 'quyết định không ban hành văn bản đôn đốc',
  VIEW_UNITS: 'xem danh mục đơn vị',
  EDIT_UNITS: 'sửa danh mục đơn vị',
  MERGE_UNITS: 'sáp nhập đơn vị',
  VIEW_PEOPLE: 'xem danh sách người dùng',
  EDIT_PEOPLE: 'sửa danh sách người dùng',
  EDIT_ACCOUNTS: 'quản lý tài khoản đăng nhập',
  VIEW_CRITERIA: 'xem danh mục tiêu chí tự kiểm tra',
  VIEW_CALENDAR: 'xem lịch làm việc',
  CHANGE_CALENDAR: 'thay đổi lịch làm việc',
  VIEW_POLICY: 'xem quy định nhắc việc',
  EDIT_POLICY: 'sửa quy định nhắc việc',
  VIEW_REGISTERS: 'xem sổ đăng ký văn bản',
  OPEN_REGISTER: 'mở sổ đăng ký văn bản',
  VIEW_MAIL: 'xem thư đã gửi',
  RESEND_MAIL: 'cho gửi lại thư',
  VERIFY_LEDGER: 'kiểm chứng sổ cái',
};

export function guardAdministration(operation: AdminOperation, actor: Actor): Refused | undefined {
  return mayAdminister(operation, actor.roles)
    ? undefined
    : refuse('NOT_ENTITLED', `Vai trò của ông/bà không được ${OPERATION_LABELS[operation]}.`);
}

export interface AdminRequest {
  readonly actor: Actor;
  readonly expectedVersion?: number | undefined;
  readonly idempotency?: Idempotency | undefined;
}
export type AdminDependencies = Pick<Dependencies, 'ledger' | 'clock'>;
export type SaveOutcome = Done<ReceiptAnswer> | Refused;

type SaveDecision<Kind extends RecordKind> =
  | {
      readonly outcome: 'SAVE';
      readonly body: RecordBody<Kind>;
      readonly type: string;
      readonly payload: unknown;
    }
  | Refused;

export interface Saving<Kind extends RecordKind> {
  readonly kind: Kind;
  readonly id: string;
  /** Of the receipt: what state the record is in now. */
  readonly phase: string;
  readonly decide: (current: Stored<Kind> | undefined) => SaveDecision<Kind> | Promise<SaveDecision<Kind>>;
}

/** `expectedVersion` 0 means: must be new. */
export const save = <Kind extends RecordKind>(
  { ledger, clock }: AdminDependencies,
  { actor, expectedVersion, idempotency }: AdminRequest,
  { kind, id, phase, decide }: Saving<Kind>,
): Promise<SaveOutcome> =>
  transact(
    { ledger },
    {
      answers: receiptAnswer,
      idempotency,
      decide: async () => {
        const current = await load(ledger, kind, id);
        const version = current?.version ?? 0;
        if (expectedVersion !== undefined && expectedVersion !== version) return CHANGED_MEANWHILE;
        const decision = await decide(current);
        if (decision.outcome === 'REFUSED') return decision;
        const { body, type, payload } = decision;
        const at = clock.now();
        return {
          outcome: 'CHANGE',
          writes: [write(kind, id, current, body, { type, payload, at, actor: actorName(actor) })],
          answer: { receipt: { id, version: version + 1, phase, at } },
        };
      },
    },
  );
