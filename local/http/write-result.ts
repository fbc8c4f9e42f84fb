import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ApiResult } from '../../functions/runtime/api-event.ts';
import { acceptedEncoding } from './encodings.ts';
import type { Encoding } from './static-files.ts';

/** Below this an answer fits into one packet anyway. */
const WORTH_COMPRESSING = 1_400;
const TEXT = /^(?:text\/|application\/(?:[\w.+-]*\+)?json)/;
/** Levels that cost little: a commune's line is slow, the server is not to be. */
const compressors: { readonly [encoding in Encoding]: (bytes: Buffer) => Promise<Buffer> } = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 5 }),
};

function encodingFor(response: ServerResponse, { headers }: ApiResult, size: number): Encoding | undefined {
  if (size < WORTH_COMPRESSING || !TEXT.test(headers['content-type'] ?? '')) return undefined;
  return acceptedEncoding(response.req.headers['accept-encoding']);
}

/** Writes the answer of a handler; says nothing to a caller who has gone. */
export function writeResult(
  response: ServerResponse,
  requestId: string,
  result: ApiResult,
  close = false,
): void | Promise<void> {
  const body = result.isBase64Encoded === true ? Buffer.from(result.body, 'base64') : result.body;
  const write = (bytes: string | Buffer, encoding?: Encoding): void => {
    if (response.destroyed) return;
    response.writeHead(result.statusCode, {
      ...result.headers,
      'content-length': Buffer.byteLength(bytes),
      'x-request-id': requestId,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding, vary: 'accept-encoding' }),
      ...(close ? { connection: 'close' } : {}),
    });
    response.end(bytes);
  };
  const encoding = encodingFor(response, result, body.length);
  if (encoding !== undefined)
    return compressors[encoding](Buffer.from(body)).then((bytes) => write(bytes, encoding));
  write(body);
  return undefined;
}
