/** Problem details (RFC 9457), in Vietnamese. The one place where codes become HTTP. */
import type { Refusal, RefusalCode, Refused } from '../../shared/domain/outcome.ts';

export interface FieldError {
  /** Where in the request: `report.answers.0.evidence`; empty for the request as a whole. */
  readonly field: string;
  /** Stable, for programs. */
  readonly code: string;
  readonly message: string;
}

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** Codes of the edge itself, beside those with which a use case refuses. */
export const PROBLEMS = {
  WRONG_PHASE: { status: 409, title: 'Chưa đúng bước xử lý' },
  NOT_ENTITLED: { status: 403, title: 'Không có thẩm quyền' },
  OWN_WORK: { status: 403, title: 'Không được tự duyệt việc của mình' },
  NOT_FOUND: { status: 404, title: 'Không tìm thấy' },
  INVALID: { status: 422, title: 'Nội dung chưa hợp lệ' },
  INCOMPLETE: { status: 422, title: 'Nội dung chưa đầy đủ' },
  CONFLICT: { status: 409, title: 'Có thay đổi hoặc mâu thuẫn' },
  /** The version that the caller named has moved on (RFC 9110, section 13.1.1). */
  STALE: { status: 412, title: 'Nội dung đã được cập nhật' },
  ALREADY_DONE: { status: 409, title: 'Việc này đã thực hiện' },
  SIGNING_REFUSED: { status: 422, title: 'Không đúng thẩm quyền ký' },
  BAD_REQUEST: { status: 400, title: 'Yêu cầu không đúng mẫu' },
  UNAUTHENTICATED: { status: 401, title: 'Chưa đăng nhập' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'Phương thức không được hỗ trợ' },
  TOO_SLOW: { status: 408, title: 'Yêu cầu gửi quá chậm' },
  TOO_LARGE: { status: 413, title: 'Nội dung quá lớn' },
  UNSUPPORTED_TYPE: { status: 415, title: 'Loại nội dung không được nhận' },
  OUTSIDE_FILE: { status: 416, title: 'Khoảng yêu cầu nằm ngoài tệp' },
  TOO_MANY: { status: 429, title: 'Quá nhiều yêu cầu' },
  NOT_PROVIDED: { status: 501, title: 'Chức năng không có ở hệ thống này' },
  INTERNAL: { status: 500, title: 'Hệ thống gặp lỗi' },
  UNAVAILABLE: { status: 503, title: 'Hệ thống đang bận' },
} as const satisfies Record<RefusalCode, Kind> & Record<string, Kind>;
export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly instance: string;
  readonly errors: readonly FieldError[];
}

/** Thrown at the edge, where a request is not even understood; becomes the problem that it carries. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  readonly headers: { readonly [name: string]: string };
  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: readonly FieldError[]; headers?: { readonly [name: string]: string } } = {},
  ) {
    super(detail);
    this.code = code;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

export function problem(
  code: ProblemCode,
  detail: string,
  instance: string,
  errors: readonly FieldError[] = [],
): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `urn:chi-dao:problem:${code}`, title, status, detail, code, instance, errors };
}

const fieldErrorOf = ({ code, message, field }: Refusal): FieldError => ({
  field: field ?? '',
  code,
  message,
});

export function problemOfRefused({ refusals }: Refused, instance: string): Problem {
  const [first] = refusals;
  if (first === undefined) throw new Error('A refusal names at least one reason');
  const many = refusals.length > 1 ? `Có ${refusals.length} điểm cần xử lý: ` : '';
  const detail = many + refusals.map(({ message }) => message).join(' ');
  return problem(
    first.code,
    detail,
    instance,
    refusals.some(({ field }) => field !== undefined) || refusals.length > 1
      ? refusals.map(fieldErrorOf)
      : [],
  );
}
