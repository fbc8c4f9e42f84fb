/**
 * Loaded into every Node process of the stand-in before its code: the clock that the functions see is that of the stand-in,
 * which may be days ahead. The file says by how many milliseconds; it is read again at most every 50 ms, so that a warm
 * function travels too.
 */
import { readFileSync } from 'node:fs';

const file = process.env['STANDIN_CLOCK'];
const RealDate = Date;
const realNow = Date.now.bind(Date);
const STALE_MS = 50;

let ahead = 0;
let readAt = Number.NEGATIVE_INFINITY;

function now(): number {
  const real = realNow();
  if (file !== undefined && real - readAt > STALE_MS) {
    readAt = real;
    ahead = Number(readFileSync(file, 'utf8'));
  }
  return real + ahead;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
});
