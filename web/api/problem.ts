/** What went wrong, in words that a person can act on. */

export interface FieldProblem {
  /** Where in the request: `report.answers.0.evidence`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** An answer of the server that is not a success (RFC 9457). `code` is stable, `message` is for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly FieldProblem[];
  constructor(given: {
    status: number;
    code: string;
    title: string;
    detail: string;
    errors: readonly FieldProblem[];
  }) {
    super(given.detail);
    this.status = given.status;
    this.code = given.code;
    this.title = given.title;
    this.errors = given.errors;
  }
}

/** No answer came: the line is down, or the server is. Whether it received the request is not known. */
export class LineProblem extends Error {
  override readonly name = 'LineProblem';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldProblemsOf(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map(({ field, code, message }) => ({
    field: textOf(field),
    code: textOf(code),
    message: textOf(message),
  }));
}

/** Reads problem details; an answer of a proxy in between becomes one too. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isRecord(body) || typeof body['code'] !== 'string')
    return new ApiProblem({
      status,
      code: status === 503 ? 'UNAVAILABLE' : 'INTERNAL',
      title: 'Máy chủ chưa trả lời được',
      detail: `Máy chủ trả lời mã ${status}. Hãy thử lại sau ít phút; nội dung đã nhập vẫn được giữ.`,
      errors: [],
    });
  const { code, title, detail, errors } = body;
  return new ApiProblem({
    status,
    code,
    title: textOf(title),
    detail: textOf(detail),
    errors: fieldProblemsOf(errors),
  });
}
