/** From answers, refusals and errors to HTTP. */
import type { Route } from '../../shared/api-contract/route.ts';
import type { Answer, FileAnswer, Reply } from './answer.ts';
import type { ApiEvent, ApiResult } from './api-event.ts';
import { isPassingFault } from './passing-fault.ts';
import { problem, problemOfRefused, RequestError, type Problem } from './problem.ts';
import type { LogEntry, Runtime } from './runtime.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const JSON_HEADERS = { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8' } as const;
const PROBLEM_HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'application/problem+json; charset=utf-8',
} as const;

export const problemResult = (
  details: Problem,
  headers: { readonly [name: string]: string } = {},
): ApiResult => ({
  statusCode: details.status,
  headers: { ...PROBLEM_HEADERS, ...headers },
  body: JSON.stringify(details),
});

function answerResult(contract: Route, { body, version, location }: Answer<unknown>): ApiResult {
  const headers =
    version === undefined && location === undefined
      ? JSON_HEADERS
      : {
          ...JSON_HEADERS,
          ...(version === undefined ? {} : { etag: `"${version}"` }),
          ...(location === undefined ? {} : { location }),
        };
  return { statusCode: contract.status, headers, body: JSON.stringify(body) };
}

function fileResult({ bytes, mediaType, headers, status: statusCode = 200 }: FileAnswer): ApiResult {
  const all = { ...SECURITY_HEADERS, 'content-type': mediaType, ...headers };
  return typeof bytes === 'string'
    ? { statusCode, headers: all, body: bytes }
    : { statusCode, headers: all, body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true };
}

export function resultOf(contract: Route, event: ApiEvent, reply: Reply<unknown>): ApiResult {
  switch (reply.outcome) {
    case 'ANSWER':
      return answerResult(contract, reply);
    case 'FILE':
      return fileResult(reply);
    case 'REFUSED': {
      return problemResult(problemOfRefused(reply, event.rawPath));
    }
  }
}

/** One line of JSON: what CloudWatch and journald both keep searchable. */
export const logTo = (log: Runtime['log'], entry: LogEntry): void => {
  if (log === undefined) console.error(JSON.stringify(entry));
  else log(entry);
};

/** The ledgers of both homes throw it by this name: a cursor that they never gave out. */
const invalidCursor = ({ rawPath }: ApiEvent): ApiResult => {
  const message = 'Vị trí trang không hợp lệ; hãy tải lại danh sách từ đầu.';
  return problemResult(
    problem('BAD_REQUEST', message, rawPath, [{ field: 'after', code: 'NOT_ACCEPTED', message }]),
  );
};

const RETRY_AFTER_SECONDS = '2';
/** Nothing was done, or it was done whole: the same request, with the same key, is safe. */
const busy = ({ rawPath }: ApiEvent): ApiResult =>
  problemResult(
    problem(
      'UNAVAILABLE',
      'Hệ thống đang bận, yêu cầu chưa được ghi nhận; hãy gửi lại sau ít giây.',
      rawPath,
    ),
    { 'retry-after': RETRY_AFTER_SECONDS },
  );

/** What the caller did wrong is said in full; what went wrong here is logged once and never shown. */
export function resultOfError(
  contract: Route,
  event: ApiEvent,
  error: unknown,
  log: Runtime['log'],
): ApiResult {
  if (error instanceof RequestError)
    return problemResult(problem(error.code, error.message, event.rawPath, error.errors), error.headers);
  if (error instanceof Error && error.name === 'InvalidCursorError') return invalidCursor(event);
  const { requestId } = event.requestContext;
  const known = error instanceof Error ? error : new Error(String(error));
  logTo(log, {
    level: 'ERROR',
    requestId,
    operation: contract.operationId,
    message: `${known.name}: ${known.message}`,
    stack: known.stack,
  });
  if (isPassingFault(error)) return busy(event);
  const detail = `Yêu cầu chưa thực hiện được do lỗi của hệ thống. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên mã ${requestId}.`;
  return problemResult(problem('INTERNAL', detail, event.rawPath));
}
