import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { phases, type Phase } from '../../shared/domain/assignment/phase.ts';
import { roles, type Role } from '../../shared/domain/organisation/role.ts';
import { day } from '../../shared/domain/time.ts';
import { NOW, openApiWorld, person, unit, type ApiWorld, type Reply } from './api-world.ts';
import { ADMINISTRATION, isOwnCause, maySee, places, TABLE, type Place } from './authorisation-table.ts';
import { content, directive, inPhase, PLAN, received, REPORT } from './assignments.ts';

const UNIT_OF: Record<Place, string> = {
  own: 'xa-dong-phu',
  reviewing: 'van-phong',
  elsewhere: 'xa-tan-lap',
};
const idOf = (role: Role, place: Place): string => `${role.toLowerCase().replaceAll('_', '-')}-${place}`;

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
  const people = roles.flatMap((role) =>
    places.map((place) => person(idOf(role, place), UNIT_OF[place], [role])),
  );
  await world.putMany('person', people);
  await world.put('unit', 'xa-cu', unit('xa-cu', 'Xã Cũ'));
});
afterAll(() => world.close());

const BODIES: Record<string, unknown> = {
  'reject receipt': { reason: 'Văn bản gửi nhầm.' },
  'uphold receipt': { reason: 'Văn bản gửi đúng đơn vị.' },
  'file plan': { plan: PLAN },
  'return plan': { reason: 'Thiếu bước kiểm tra.' },
  'file report': { report: REPORT },
  'return report': { reason: 'Thiếu số liệu.' },
  'ask for time': { reason: 'Chờ số liệu.', day: '2026-12-04' },
  'give time': { reason: 'Đồng ý.', day: '2026-12-04' },
  'refuse time': { reason: 'Còn đủ thời gian.' },
  'name officer': { officerId: 'can-bo-dong-phu' },
  'raise obstacle': { text: 'Chưa rõ phạm vi.' },
  'answer obstacle': { answer: 'Áp dụng cho toàn xã.' },
  explain: {
    explanation: { cause: 'SUBJECTIVE', text: 'Chậm do thiếu người.', remedy: 'Bố trí thêm người.' },
  },
  'judge explanation': { objective: false, reason: 'Không có căn cứ.' },
  withdraw: { note: 'Giao nhầm.' },
  reassign: { toUnitId: 'so-noi-vu', note: 'Thuộc lĩnh vực của Sở.' },
};

/** What the operation answers must be there to be answered. */
const PREPARED: Record<string, (assignment: Assignment) => Assignment> = {
  'uphold receipt': (assignment) => ({ ...assignment, receiptRejection: { at: NOW, reason: 'Gửi nhầm' } }),
  'refuse time': (assignment) => ({
    ...assignment,
    extensionRequest: { requestedAt: NOW, requestedBy: 'ai-do', reason: 'Chờ', day: day('2026-12-04') },
  }),
  'answer obstacle': (assignment) => ({ ...assignment, obstacle: { raisedAt: NOW, text: 'Vướng' } }),
  'judge explanation': (assignment) => ({ ...assignment, explanation: { answeredAt: NOW } }),
};

/** Several statuses mean “no” in different ways; each cell has exactly one. */
function expected(operation: string, role: Role, place: Place, phase: Phase): number {
  const row = TABLE[operation]!;
  if (!maySee(role, place)) return 404;
  if (isOwnCause(operation, role, place)) return row.when.includes(phase) ? 403 : 409;
  if (!row.who(role, place)) return 403;
  return row.when.includes(phase) ? 200 : 409;
}

describe('mọi thao tác × vai trò × nơi công tác × bước, qua HTTP, đối chiếu với bảng viết tay', () => {
  let number = 0;
  for (const [index, operation] of Object.keys(TABLE).entries())
    test(`${operation}: exactly those who may, exactly when`, async () => {
      const cells = phases.flatMap((phase) =>
        roles.flatMap((role) => places.map((place) => ({ phase, role, place }))),
      );
      const from = directive(`dmatrix${String(index).padStart(2, '0')}`);
      await world.put('directive', from.id, from);
      const prepare = PREPARED[operation] ?? ((assignment: Assignment) => assignment);
      const prepared = cells.map(({ phase }) =>
        prepare(inPhase(received(from, 'xa-dong-phu', (number += 1)), phase)),
      );
      await world.putMany('assignment', prepared);
      const mismatches: string[] = [];
      for (const [at, { phase, role, place }] of cells.entries()) {
        const path = `/assignments/${prepared[at]!.id}/${TABLE[operation]!.path}`;
        const answer = await world.call('POST', path, {
          as: idOf(role, place),
          ...(BODIES[operation] === undefined ? {} : { json: BODIES[operation] }),
        });
        const wanted = expected(operation, role, place, phase);
        if (answer.status !== wanted)
          mismatches.push(`${role} ${place} ${phase}: ${answer.status}, expected ${wanted}: ${answer.text}`);
      }
      expect(mismatches).toEqual([]);
    });

  test('nobody may review a plan or a report that they themselves wrote, whatever their role', async () => {
    const from = directive('downwork01');
    await world.put('directive', from.id, from);
    const author = 'office-officer-reviewing';
    for (const [bundle, phase, path, json] of [
      [1, 'PLAN_UNDER_REVIEW', 'plan-approval', undefined],
      [2, 'PLAN_UNDER_REVIEW', 'plan-return', { reason: 'x' }],
      [3, 'REPORT_UNDER_REVIEW', 'report-acceptance', undefined],
      [4, 'REPORT_UNDER_REVIEW', 'report-return', { reason: 'x' }],
    ] as const) {
      const filing = { sequence: 1, filedAt: NOW, authors: [author], nil: false };
      const mine = { ...inPhase(received(from, 'xa-dong-phu', bundle), phase), plan: filing, report: filing };
      await world.put('assignment', mine.id, mine);
      const answer = await world.call('POST', `/assignments/${mine.id}/${path}`, {
        as: author,
        ...(json && { json }),
      });
      expect(answer).toMatchObject({ status: 403, body: { code: 'OWN_WORK' } });
    }
  });

  for (const { method, path, json, roles: allowed } of ADMINISTRATION)
    test(`${method} ${path}: ${allowed.length === roles.length ? 'everyone' : allowed.join(', ')}`, async () => {
      for (const role of roles) {
        const answer = await world.call(method, path, {
          as: idOf(role, 'reviewing'),
          ...(json === undefined ? {} : { json }),
        });
        expect(`${role} ${answer.status}`, answer.text).toBe(`${role} ${allowed.includes(role) ? 200 : 403}`);
      }
      const nobody = await world.call(method, path, {
        as: 'nghi-viec',
        ...(json === undefined ? {} : { json }),
      });
      expect(nobody.status).toBe(403);
    });
});

describe('văn bản: ai xem, ai làm', () => {
  const NONE: readonly string[] = [];
  const whoMay: Record<string, readonly string[]> = {
    'GET ': ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR', 'INSPECTOR', 'REGISTRAR'],
    'PUT ': ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE'],
    'DELETE ': ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE'],
    'POST /issue': ['CHIEF_OF_OFFICE', 'CHAIRMAN', 'REGISTRAR'],
    'POST /number': ['REGISTRAR'],
    'POST /recall': ['CHIEF_OF_OFFICE', 'CHAIRMAN'],
    'POST /replace': ['CHIEF_OF_OFFICE', 'CHAIRMAN'],
    'POST /close': ['CHIEF_OF_OFFICE', 'CHAIRMAN'],
    'GET /report?format=text': ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR'],
    'GET /statistics': ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR'],
    'GET /progress': ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR'],
  };
  const bodies: Record<string, unknown> = {
    'PUT ': { content: content() },
    'DELETE ': { reason: 'Không cần nữa' },
    'POST /recall': { reason: 'Ban hành nhầm' },
    'POST /replace': { replacedBy: 'dsuccessor', reason: 'Thay bằng văn bản mới' },
  };
  const when: Record<string, readonly string[]> = {
    'PUT ': ['DRAFT'],
    'GET /report?format=text': ['DISTRIBUTING', 'IN_FORCE', 'CLOSED', 'RECALLED', 'REPLACED'],
    'GET /progress': ['DISTRIBUTING', 'IN_FORCE', 'CLOSED', 'RECALLED', 'REPLACED'],
    'DELETE ': ['DRAFT'],
    'POST /issue': ['DRAFT'],
    // What was recalled or replaced was still issued: its number is not left out of the register.
    'POST /number': ['DISTRIBUTING', 'IN_FORCE', 'CLOSED', 'RECALLED', 'REPLACED'],
    'POST /recall': ['DISTRIBUTING', 'IN_FORCE'],
    'POST /replace': ['DISTRIBUTING', 'IN_FORCE'],
    'POST /close': ['IN_FORCE'],
  };
  const directivePhases = [
    'DRAFT',
    'DISTRIBUTING',
    'IN_FORCE',
    'CLOSED',
    'RECALLED',
    'REPLACED',
    'DISCARDED',
  ] as const;
  let number = 0;
  for (const [name, entitled] of Object.entries(whoMay))
    test(`${name}: exactly those who may, exactly when`, async () => {
      const [method = '', tail = ''] = name.split(' ');
      if (tail === '/replace') await world.put('directive', 'dsuccessor', directive('dsuccessor'));
      const mismatches: string[] = [];
      for (const phase of directivePhases)
        for (const role of roles)
          for (const place of places) {
            const id = `ddir${String((number += 1)).padStart(5, '0')}`;
            const numbered =
              tail === '/number' ? { number: undefined, content: content({ numberPending: true }) } : {};
            await world.put(
              'directive',
              id,
              directive(id, { phase, ...numbered, copies: [{ unitId: 'xa-tan-lap', purpose: 'INFO' }] }),
            );
            const json = bodies[name];
            const answer = await world.call(method, `/directives/${id}${tail}`, {
              as: idOf(role, place),
              ...(json === undefined ? {} : { json }),
            });
            // People of a unit that got a copy see what was issued, and nothing more.
            const reads =
              (role === 'REPORTING_OFFICER' || role === 'UNIT_HEAD') &&
              place === 'elsewhere' &&
              !['DRAFT', 'DISCARDED'].includes(phase);
            const sees = whoMay['GET ']!.includes(role) || reads;
            const may = entitled.includes(role) || (name === 'GET ' && reads);
            const inTurn = (when[name] ?? directivePhases).includes(phase);
            const wanted = !sees ? 404 : !may ? 403 : inTurn ? 200 : 409;
            if (answer.status !== wanted)
              mismatches.push(
                `${role} ${place} ${phase}: ${answer.status}, expected ${wanted}: ${answer.text}`,
              );
          }
      expect(mismatches).toEqual([...NONE]);
    });
});

describe('tiêu chí riêng của đơn vị: ai xem, ai sửa', () => {
  const READERS: readonly Role[] = [
    'OFFICE_OFFICER',
    'CHIEF_OF_OFFICE',
    'CHAIRMAN',
    'MONITOR',
    'AUDITOR',
    'INSPECTOR',
  ];
  const KEEPERS: readonly Role[] = ['REPORTING_OFFICER', 'UNIT_HEAD'];
  for (const method of ['GET', 'PUT'])
    test(`${method}: exactly those who may`, async () => {
      for (const role of roles)
        for (const place of places) {
          const answer = await world.call(method, '/units/xa-dong-phu/criteria', {
            as: idOf(role, place),
            ...(method === 'PUT' ? { json: { criteria: [] } } : {}),
          });
          const keeps = KEEPERS.includes(role) && place === 'own';
          const reads = READERS.includes(role) ? (method === 'GET' ? 200 : 403) : 404;
          expect(`${role} ${place} ${answer.status}`, answer.text).toBe(
            `${role} ${place} ${keeps ? 200 : reads}`,
          );
        }
    });
});

describe('cái không được xem và cái không có trả lời giống hệt nhau', () => {
  const withoutInstance = ({ text, status, headers }: Reply) => ({
    status,
    body: text.replace(/"instance":"[^"]*"/, ''),
    headers: [...headers].filter(([name]) => !['date', 'x-request-id', 'content-length'].includes(name)),
  });
  const cases = [
    ['GET', '/assignments/dforeign1-xa-dong-phu-1', '/assignments/dforeign2-xa-dong-phu-1', undefined],
    [
      'GET',
      '/assignments/dforeign1-xa-dong-phu-1/story',
      '/assignments/dforeign2-xa-dong-phu-1/story',
      undefined,
    ],
    [
      'GET',
      '/assignments/dforeign1-xa-dong-phu-1/officers',
      '/assignments/dforeign2-xa-dong-phu-1/officers',
      undefined,
    ],
    [
      'POST',
      '/assignments/dforeign1-xa-dong-phu-1/nil-report',
      '/assignments/dforeign2-xa-dong-phu-1/nil-report',
      undefined,
    ],
    [
      'POST',
      '/assignments/dforeign1-xa-dong-phu-1/reassignment',
      '/assignments/dforeign2-xa-dong-phu-1/reassignment',
      { toUnitId: 'so-noi-vu', note: 'x' },
    ],
    [
      'GET',
      '/assignments/dforeign1-xa-dong-phu-1/explanation-form?format=text',
      '/assignments/dforeign2-xa-dong-phu-1/explanation-form?format=text',
      undefined,
    ],
    ['GET', '/directives/dforeign1', '/directives/dforeign2', undefined],
    [
      'GET',
      '/directives/dforeign1/report?format=html',
      '/directives/dforeign2/report?format=html',
      undefined,
    ],
    ['GET', '/directives/dforeign1/assignments', '/directives/dforeign2/assignments', undefined],
    ['GET', '/directives/dforeign1/preview', '/directives/dforeign2/preview', undefined],
    ['GET', '/directives/dforeign1/statistics', '/directives/dforeign2/statistics', undefined],
    ['GET', '/directives/dforeign1/progress', '/directives/dforeign2/progress', undefined],
    ['DELETE', '/directives/dforeign1', '/directives/dforeign2', { reason: 'x' }],
    ['GET', '/units/xa-dong-phu/criteria', '/units/xa-khong-co/criteria', undefined],
    ['PUT', '/units/xa-dong-phu/criteria', '/units/xa-khong-co/criteria', { criteria: [] }],
    [
      'GET',
      `/evidence/${'a'.repeat(64)}?assignment=dforeign1-xa-dong-phu-1`,
      `/evidence/${'a'.repeat(64)}?assignment=dforeign2-xa-dong-phu-1`,
      undefined,
    ],
  ] as const;
  for (const [method, foreign, missing, json] of cases)
    test(`${method} ${foreign}`, async () => {
      const known = await world.deps.ledger.load({ kind: 'directive', id: 'dforeign1' });
      if (known === undefined) {
        const from = directive('dforeign1');
        await world.put('directive', from.id, from);
        await world.put('assignment', `${from.id}-xa-dong-phu-1`, received(from, 'xa-dong-phu'));
      }
      const ask = (path: string) =>
        world.call(method, path, { as: 'can-bo-tan-lap', ...(json === undefined ? {} : { json }) });
      const [one, other] = [await ask(foreign), await ask(missing)];
      expect(one.status).toBe(404);
      expect(withoutInstance(one)).toEqual(withoutInstance(other));
    });
});
