import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, instantAt } from '../../shared/domain/time.ts';
import { LINK_PURPOSES, linkUseKey, readLink, signLink } from '../../shared/notifications/link-token.ts';
import type { LinkKey, LinkPayload } from '../../shared/notifications/link-token.ts';
import { NOW } from './kit.ts';

const key: LinkKey = { id: '2026a', secret: Buffer.alloc(32, 7) };
const other: LinkKey = { id: '2026b', secret: Buffer.alloc(32, 9) };
const payload: LinkPayload = {
  purpose: 'ACKNOWLEDGE',
  assignmentId: 'd-455.hoa-moc',
  personId: 'p1',
  dueVersion: 2,
  expiresAt: instant('2026-12-01T17:00:00.000Z'),
};
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const anyPayload: fc.Arbitrary<LinkPayload> = fc.record({
  purpose: fc.constantFrom(...LINK_PURPOSES),
  assignmentId: anyText,
  personId: anyText,
  dueVersion: fc.nat(),
  expiresAt: fc.integer({ min: Date.parse(NOW) + 1, max: Date.parse('2090-01-01') }).map(instantAt),
});

describe('a signed link', () => {
  test('says who may do what, and fits an address', () => {
    fc.assert(
      fc.property(anyPayload, (given) => {
        const token = signLink(given, key);
        expect(token).toMatch(/^[A-Za-z0-9._-]+$/);
        expect(readLink(token, [other, key], NOW)).toEqual({ kind: 'VALID', payload: given });
      }),
    );
  });

  test('cannot be forged: any change of any character makes it worthless', () => {
    const alphabet = 'ABCXYZabcxyz0189-_.';
    fc.assert(
      fc.property(anyPayload, fc.nat(), fc.constantFrom(...alphabet.split('')), (given, place, letter) => {
        const token = signLink(given, key);
        const at = place % token.length;
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(['FORGED', 'MALFORMED']).toContain(readLink(changed, [key, other], NOW).kind);
      }),
      { numRuns: 500 },
    );
  });

  test('has one spelling only: the unused bits of the signature cannot be varied', () => {
    const token = signLink(payload, key);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted = alphabet
      .split('')
      .filter((last) => readLink(token.slice(0, -1) + last, [key], NOW).kind === 'VALID');
    expect(accepted).toEqual([token.at(-1)]);
  });

  test('signed with one key is not accepted under the name of another', () => {
    const token = signLink(payload, { id: other.id, secret: key.secret });
    expect(readLink(token, [key, other], NOW)).toEqual({ kind: 'FORGED' });
  });

  test('of a key that was withdrawn is not accepted', () => {
    expect(readLink(signLink(payload, key), [other], NOW)).toEqual({ kind: 'FORGED' });
  });

  test('ends at its moment, not before', () => {
    const token = signLink(payload, key);
    expect(readLink(token, [key], instant('2026-12-01T16:59:59.999Z')).kind).toBe('VALID');
    expect(readLink(token, [key], payload.expiresAt)).toEqual({ kind: 'EXPIRED', payload });
  });

  test.each(['', 'c1', 'c1...', 'a.b.c.d', 'c1.2026a.!!.x', `c2.2026a.e30.${'A'.repeat(43)}`])(
    'reads %j as no link at all',
    (text) => {
      expect(readLink(text, [key], NOW)).toEqual({ kind: 'MALFORMED' });
    },
  );

  test('never throws, whatever text stands in the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readLink(text, [key], NOW).kind !== 'VALID'),
    );
  });

  test('with a short secret is refused at the start', () => {
    expect(() => signLink(payload, { id: 'a', secret: Buffer.alloc(31) })).toThrow(RangeError);
    expect(() => signLink(payload, { id: 'a b', secret: key.secret })).toThrow(RangeError);
  });
});

describe('the key of a use', () => {
  test('is the same for the same thing done, another for anything else', () => {
    fc.assert(
      fc.property(anyPayload, anyPayload, (a, b) => {
        const same =
          a.purpose === b.purpose &&
          a.assignmentId === b.assignmentId &&
          a.personId === b.personId &&
          a.dueVersion === b.dueVersion;
        expect(linkUseKey(a) === linkUseKey(b)).toBe(same);
        expect(linkUseKey({ ...a, expiresAt: NOW })).toBe(linkUseKey(a));
      }),
    );
    expect(linkUseKey({ ...payload, assignmentId: 'a:b', personId: 'c' })).not.toBe(
      linkUseKey({ ...payload, assignmentId: 'a', personId: 'b:c' }),
    );
  });
});
