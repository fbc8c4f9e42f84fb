/**
 * One route of the API. Handlers, the OpenAPI description, the one-machine gateway and the cloud's routes all derive
 * from it. Routes are plain objects: a bundle that needs one of them leaves the others out.
 */
import * as z from 'zod/mini';

export type Schema = z.ZodMiniType;
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export const TAGS = {
  session: 'Đăng nhập',
  account: 'Tài khoản đăng nhập',
  directive: 'Văn bản chỉ đạo',
  assignment: 'Nhiệm vụ',
  'assignment-command': 'Xử lý nhiệm vụ',
  letter: 'Văn bản đôn đốc, chấn chỉnh',
  organisation: 'Đơn vị và người dùng',
  criterion: 'Tiêu chí tự kiểm tra',
  setting: 'Lịch làm việc, chính sách, sổ đăng ký',
  evidence: 'Minh chứng',
  ledger: 'Sổ cái và nhật ký thư',
  link: 'Liên kết trong thư',
} as const;
export type Tag = keyof typeof TAGS;

/** A request body that is a file, not JSON. */
export interface FileBody {
  readonly mediaTypes: readonly string[];
  readonly mostBytes: number;
}

export interface Route<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Response extends Schema = Schema,
> {
  /** Also the name of the file in `functions/api`. */
  readonly operationId: string;
  readonly method: Method;
  readonly path: `/${string}`;
  /** In Vietnamese, for people who browse the description. */
  readonly summary: string;
  readonly description?: string;
  readonly tag: Tag;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  /** Of the answer when the request is carried out. */
  readonly status: 200 | 201;
  /** Anyone may ask, without a token. */
  readonly public?: boolean;
  /** `Idempotency-Key` is honoured: the same key gives the same answer for at least 24 hours. */
  readonly idempotent?: boolean;
  /** `If-Match` is honoured: refused when the record has moved on since it was read. */
  readonly versioned?: boolean;
  /** Only in the one-machine home: accounts, which in the cloud the user pool keeps, and the rehearsal. */
  readonly localOnly?: boolean;
  /** Work for a whole processor: refused while another is under way, and by a home that does not do it. */
  readonly oneAtATime?: boolean;
  /** The body may also come from a plain HTML form; empty fields count as absent. */
  readonly formBody?: boolean;
  /** A reading that is there in some steps only; in others it is refused as out of turn. */
  readonly onlyInTurn?: boolean;
  readonly fileBody?: FileBody;
  /** The answer is a file or a page of one of these types, not JSON. */
  readonly fileAnswer?: readonly string[];
  /** `Range` is honoured: a part of the file is answered with 206 (RFC 9110, section 14). */
  readonly ranged?: boolean;
  readonly example?: { readonly body?: unknown; readonly response?: unknown };
}

type Joined<Shared, Own> = Omit<Shared, keyof Own> & Own;

/**
 * A route with what it shares with its neighbours. `{ ...shared, … }` would be the same, but to a bundler a spread may
 * have effects: every function would then carry all routes of the file, and build their schemas when it starts.
 */
export function route<const Shared extends Partial<Route>, const Own extends Partial<Route>>(
  shared: Shared,
  own: Own &
    (Joined<Shared, Own> extends Route ? unknown : never) &
    Record<Exclude<keyof Own, keyof Route>, never>,
): Joined<Shared, Own> {
  return { ...shared, ...own };
}

/** Nothing is expected here; an empty object passes, anything else is a mistake that the caller should hear of. */
export const none = z.strictObject({});
/** A command without content: no body, or an empty object. */
export const noBody = z.optional(z.strictObject({}));

export const JSON_BODY_LIMIT = 1_048_576;
