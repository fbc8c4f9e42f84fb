import type { Duplex } from 'node:stream';
import { PROBLEMS, problem, type ProblemCode } from '../../functions/runtime/problem.ts';

const codeOf = (error: NodeJS.ErrnoException): ProblemCode => {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'TOO_LARGE';
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'TOO_SLOW' : 'BAD_REQUEST';
};

/** What cannot be read as HTTP at all, or comes too slowly, gets a problem like everything else, and the line ends. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = codeOf(error);
  const { status } = PROBLEMS[code];
  const body = JSON.stringify(problem(code, 'Máy chủ không đọc được yêu cầu này.', '/'));
  socket.end(
    `HTTP/1.1 ${status} \r\nconnection: close\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
