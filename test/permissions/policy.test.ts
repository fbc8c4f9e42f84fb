/** The evaluator of rights, against rules that IAM states and this file repeats in another way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../cloud/deployment.ts';
import { covers, isAllowed, rightsOf } from './policy.ts';

const TABLE = 'arn:aws:dynamodb:ap-southeast-1:111122223333:table/ledger';
const statement = (
  Action: string[],
  Resource: string[],
  Effect: Statement['Effect'] = 'Allow',
): Statement => ({
  Effect,
  Action,
  Resource,
});

/** Another way to match: letter by letter, without regular expressions. */
function matchesSlowly(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [first, rest] = [pattern[0], pattern.slice(1)];
  if (first === '*')
    return matchesSlowly(rest, text) || (text !== '' && matchesSlowly(pattern, text.slice(1)));
  return text !== '' && (first === '?' || first === text[0]) && matchesSlowly(rest, text.slice(1));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ':', '/', '.', '+', '('), maxLength: 6 });
const pattern = fc.string({
  unit: fc.constantFrom('a', 'b', ':', '/', '*', '?', '.', '+', '('),
  maxLength: 6,
});
const actions = fc.constantFrom('s:A', 's:B', 's:C');
const resources = fc.constantFrom('r1', 'r2', 'r3');
const statements = fc.array(
  fc
    .record({
      Effect: fc.constantFrom<Statement['Effect']>('Allow', 'Deny'),
      Action: fc.array(actions, { minLength: 1, maxLength: 2 }),
      Resource: fc.array(resources, { minLength: 1, maxLength: 2 }),
    })
    .map(({ Effect, Action, Resource }) => statement(Action, Resource, Effect)),
  { maxLength: 4 },
);

describe('quyền của một vai trò', () => {
  test('điều không được cho phép là bị cấm; điều bị cấm thì không gì cho phép lại được', () => {
    const demand = { action: 'dynamodb:PutItem', resource: TABLE };
    expect(isAllowed([], demand)).toBe(false);
    const allow = statement(['dynamodb:PutItem'], [TABLE]);
    expect(isAllowed([allow], demand)).toBe(true);
    expect(isAllowed([allow, statement(['dynamodb:*'], ['*'], 'Deny')], demand)).toBe(false);
  });

  test('một chỉ mục là tài nguyên riêng: quyền trên bảng không mở chỉ mục của bảng', () => {
    const demand = { action: 'dynamodb:Query', resource: `${TABLE}/index/open` };
    expect(isAllowed([statement(['dynamodb:Query'], [TABLE])], demand)).toBe(false);
    expect(isAllowed([statement(['dynamodb:Query'], [`${TABLE}/index/list`])], demand)).toBe(false);
    expect(isAllowed([statement(['dynamodb:Query'], [`${TABLE}/index/*`])], demand)).toBe(true);
  });

  test('tên thao tác không phân biệt chữ hoa chữ thường; tên tài nguyên thì có', () => {
    const rights = [statement(['DynamoDB:putitem'], [TABLE])];
    expect(isAllowed(rights, { action: 'dynamodb:PutItem', resource: TABLE })).toBe(true);
    expect(isAllowed(rights, { action: 'dynamodb:PutItem', resource: TABLE.toUpperCase() })).toBe(false);
  });

  test('câu lệnh có điều kiện quyết định thì dừng lại, không đoán', () => {
    const conditional = {
      ...statement(['s:A'], ['r1']),
      Condition: { Bool: { 'aws:SecureTransport': true } },
    };
    expect(() => isAllowed([conditional], { action: 's:A', resource: 'r1' })).toThrow('condition');
    expect(isAllowed([conditional], { action: 's:B', resource: 'r1' })).toBe(false);
  });

  test('dấu * và ? trong tên tài nguyên khớp đúng như khi so từng chữ một', () => {
    fc.assert(
      fc.property(pattern, letters, (written, resource) => {
        const allowed = isAllowed([statement(['s:A'], [written])], { action: 's:A', resource });
        expect(allowed).toBe(matchesSlowly(written, resource));
      }),
      { numRuns: 2000 },
    );
  });

  test('thêm một câu cho phép không lấy đi quyền nào; thêm một câu cấm không cho thêm quyền nào', () => {
    fc.assert(
      fc.property(statements, statements, actions, resources, (before, added, action, resource) => {
        const demand = { action, resource };
        const withEffect = (Effect: Statement['Effect']) => added.map((one) => ({ ...one, Effect }));
        if (isAllowed(before, demand))
          expect(isAllowed([...before, ...withEffect('Allow')], demand)).toBe(true);
        else expect(isAllowed([...before, ...withEffect('Deny')], demand)).toBe(false);
      }),
    );
  });

  test('điều được cho phép luôn nằm trong một quyền kể ra được', () => {
    fc.assert(
      fc.property(statements, actions, resources, (held, action, resource) => {
        const demand = { action, resource };
        if (isAllowed(held, demand)) expect(rightsOf(held).some((right) => covers(right, demand))).toBe(true);
      }),
    );
  });
});
