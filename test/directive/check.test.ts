import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { checkDirective, mayIssue } from '../../shared/domain/directive/check.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import { communes, content, task, unit, UNITS } from './province.ts';

const context = {
  units: UNITS,
  matrix: DEFAULT_SIGNING_MATRIX,
  calendar: createCalendar(standardSpecialDays(), { version: 1 }),
  policy: DEFAULT_POLICY,
  today: day('2026-11-02'),
};
const check = (more: Partial<DirectiveContent> = {}, given: Partial<typeof context> = {}) =>
  checkDirective(content(more), { ...context, ...given });
const codes = (more: Partial<DirectiveContent> = {}, given: Partial<typeof context> = {}) =>
  check(more, given).map(({ code }) => code);
const withClause = (...obligation: Parameters<typeof task>) => codes({ clauses: [task(...obligation)] });

describe('Kiểm tra trước khi ký', () => {
  test('a complete directive passes without a single remark', () => {
    expect(check()).toEqual([]);
  });

  test('an empty draft gets the complete list at once, not one gap at a time', () => {
    const findings = check({
      subject: '',
      signer: undefined,
      recipients: [],
      clauses: [],
      reviewerUnitId: undefined,
      planTerm: undefined,
      legalBases: [],
      numberPending: true,
      issuerUnitId: 'khong-co',
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'SUBJECT_MISSING',
      'ISSUER_UNKNOWN',
      'SIGNER_MISSING',
      'REVIEWER_MISSING',
      'LEGAL_BASIS_MISSING',
      'NUMBER_PENDING',
      'ADDRESSEES_MISSING',
      'CLAUSES_MISSING',
    ]);
    expect(mayIssue(findings)).toBe(false);
  });

  test('every remark says in Vietnamese what is wrong, and where', () => {
    for (const { message, field } of check({
      subject: '',
      signer: undefined,
      clauses: [task('1', { product: '' })],
    })) {
      expect(message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêệềếểễôộồốổỗơớờợởỡưứừựửữ]/i);
      expect(message.endsWith('.')).toBe(true);
      expect(field).not.toBe('');
    }
  });

  test('a clause needs an owner, a product and a term, and each gap is named separately', () => {
    const bare = { owner: undefined, product: undefined, term: undefined };
    const clauses = [{ ...task('2'), obligation: { coordinatingUnitIds: [] } }];
    const reason = {
      uncovered: communes(4).map(({ id }) => ({ unitId: id, reason: 'Không có nội dung liên quan' })),
    };
    const found = check({ clauses, ...reason });
    expect(found.map(({ code }) => code)).toEqual(['OWNER_MISSING', 'PRODUCT_MISSING', 'TERM_MISSING']);
    expect(found.map(({ clauseId }) => clauseId)).toEqual(['2', '2', '2']);
    expect(withClause('1', { term: bare.term })).toEqual(['TERM_MISSING']);
    expect(withClause('1', { product: bare.product })).toEqual(['PRODUCT_MISSING']);
    expect(codes({ clauses: [task('1'), { id: '2', kind: 'TASK', text: 'Việc chưa rõ' }] })).toEqual([
      'OBLIGATION_MISSING',
    ]);
  });

  test('a ban that also carries work is checked like any other work', () => {
    const clauses = [
      task('1'),
      { ...task('2', { product: '' }), kind: 'PROHIBITION' as const, criteria: ['RB-01'] },
    ];
    expect(codes({ clauses })).toEqual(['PRODUCT_MISSING']);
  });

  test('a standing order without a reporting period, and a ban without criteria, are remarked on but may be issued', () => {
    const clauses = [
      { ...task('1'), kind: 'STANDING_ORDER' as const },
      { id: '2', kind: 'PROHIBITION' as const, text: 'Không uống rượu, bia trong giờ làm việc.' },
    ];
    const findings = check({ clauses });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['RECURRENCE_MISSING', 'WARNING'],
      ['CRITERIA_MISSING', 'WARNING'],
    ]);
    expect(mayIssue(findings)).toBe(true);
  });

  test('a ban that points to a criterion that nobody has is refused, by its code', () => {
    const clauses = [
      task('1'),
      { id: '2', kind: 'PROHIBITION' as const, text: 'Không hút thuốc.', criteria: ['RB-01', 'ZZ-99'] },
    ];
    const findings = check({ clauses });
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['CRITERION_UNKNOWN', 'clauses.1.criteria'],
    ]);
    expect(findings[0]?.message).toContain('ZZ-99');
  });

  test('two clauses with one number are refused', () => {
    expect(codes({ clauses: [task('1'), task('1')] })).toEqual(['CLAUSE_ID_TWICE']);
  });
});

describe('Người ký', () => {
  const signer = (
    position: 'CHIEF_OF_OFFICE' | 'VICE_CHAIRMAN' | 'ACTING_CHAIRMAN',
    form: 'ON_BEHALF' | 'BY_ORDER' | 'DEPUTY_FOR' | 'ACTING',
  ) => check({ signer: { name: 'Trần Thị Bình', position, form } });

  test('the Chief of Office may sign an official letter by order, and never on behalf of the committee', () => {
    expect(signer('CHIEF_OF_OFFICE', 'BY_ORDER')).toEqual([]);
    expect(signer('CHIEF_OF_OFFICE', 'ON_BEHALF').map(({ code, severity }) => [code, severity])).toEqual([
      ['SIGNING_REFUSED', 'BLOCKING'],
    ]);
  });

  test('a Vice-Chairman signs for the Chairman', () => {
    expect(signer('VICE_CHAIRMAN', 'DEPUTY_FOR')).toEqual([]);
  });

  test('an acting Chairman may sign with Q., and the registrar is told to look at the appointment', () => {
    expect(signer('ACTING_CHAIRMAN', 'ACTING').map(({ code, severity }) => [code, severity])).toEqual([
      ['APPOINTMENT_NOT_RECORDED', 'WARNING'],
    ]);
  });

  test('a signer with an account must hold the position that stands in the signature block', () => {
    const named = { personId: 'chu-tich', name: 'Nguyễn Văn An', position: 'CHAIRMAN', form: 'OWN' } as const;
    const person = { id: 'chu-tich', name: 'Nguyễn Văn An', email: 'a@b.vn', unitId: 'ubnd-tinh', roles: [] };
    const withPeople = (people: (typeof person & { position?: 'CHAIRMAN' | 'VICE_CHAIRMAN' })[]) =>
      checkDirective(content({ signer: named }), { ...context, people }).map(({ code }) => code);
    expect(withPeople([])).toEqual(['SIGNER_UNKNOWN']);
    expect(withPeople([{ ...person, position: 'VICE_CHAIRMAN' }])).toEqual(['SIGNER_IN_ANOTHER_POSITION']);
    expect(withPeople([{ ...person, position: 'CHAIRMAN' }])).toEqual([]);
  });
});

describe('Nơi nhận và người được giao', () => {
  const to = (unitId: string) => ({ purpose: 'ACTION' as const, target: { kind: 'UNIT' as const, unitId } });
  const owned = (unitIds: string[]) => task('1', { owner: { kind: 'UNITS', unitIds } });

  test('an addressed unit without any clause is named, unless a reason is written down', () => {
    const clauses = [owned(['xa-1'])];
    const recipients = [to('xa-1'), to('xa-2')];
    const [finding, ...others] = check({ recipients, clauses });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'UNIT_WITHOUT_CLAUSE',
      severity: 'BLOCKING',
      field: 'uncovered.xa-2',
    });
    expect(finding?.message).toContain('Xã Số 2');
    expect(
      codes({
        recipients,
        clauses,
        uncovered: [{ unitId: 'xa-2', reason: 'Đã thực hiện xong trong quý trước' }],
      }),
    ).toEqual([]);
  });

  test('a unit cannot owe work under a letter that is not addressed to it', () => {
    expect(codes({ recipients: [to('xa-1')], clauses: [owned(['xa-1', 'xa-2'])] })).toEqual([
      'OWNER_NOT_ADDRESSED',
    ]);
    expect(codes({ recipients: [to('xa-1')], clauses: [owned(['xa-1', 'xa-9'])] })).toEqual([
      'OWNER_UNKNOWN',
    ]);
  });

  test('a unit that no longer exists can neither be addressed nor be given work', () => {
    const gone = unit('xa-cu', 'Xã Cũ', { validUntil: day('2026-07-01'), successorId: 'xa-1' });
    const units = [...UNITS, gone];
    const found = check(
      { recipients: [to('xa-1'), to('xa-cu')], clauses: [owned(['xa-1', 'xa-cu'])] },
      { units },
    );
    expect(found.map(({ code }) => code)).toEqual(['ADDRESSEE_NOT_IN_FORCE', 'OWNER_NOT_IN_FORCE']);
    expect(found[0]?.message).toContain('xa-1');
  });

  test('a group that expands to nobody stops the issue when it must act, and is remarked on when it only gets a copy', () => {
    const empty = (purpose: 'ACTION' | 'INFO') => ({
      purpose,
      target: { kind: 'GROUP' as const, group: 'islands' },
    });
    const severity = (purpose: 'ACTION' | 'INFO') =>
      check({ recipients: [to('xa-1'), empty(purpose)] }).map((finding) => [finding.code, finding.severity]);
    expect(severity('ACTION')).toEqual([['GROUP_EMPTY', 'BLOCKING']]);
    expect(severity('INFO')).toEqual([['GROUP_EMPTY', 'WARNING']]);
    expect(
      codes({ clauses: [task('1'), task('2', { owner: { kind: 'GROUP', group: 'departments' } })] }),
    ).toEqual(['OWNER_IS_NOBODY']);
  });

  test('work for more units than one transaction can carry is refused before anything is written', () => {
    const units = [...UNITS, ...communes(7700)].filter(
      ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
    );
    expect(codes({ clauses: [task('1')] }, { units })).toEqual(['TOO_MANY_UNITS']);
    expect(codes({ clauses: [task('1')] }, { units: units.slice(0, 3325) })).toEqual([]);
  });
});

describe('Thời hạn', () => {
  const due = (text: string) =>
    check({ clauses: [task('1', { term: { kind: 'FIXED_DAY', day: day(text) } })], planTerm: undefined });

  test('a day in the past and the day of issue itself are impossible', () => {
    expect(due('2026-10-30').map(({ code }) => code)).toEqual(['DAY_PAST']);
    expect(due('2026-11-02').map(({ code }) => code)).toEqual(['DAY_NOT_AFTER_ISSUE']);
    expect(due('2026-11-03')).toEqual([]);
  });

  test('a day off is remarked on together with the working day that it becomes', () => {
    const [finding] = due('2026-11-28');
    expect(finding).toMatchObject({ code: 'DAY_OFF', severity: 'WARNING' });
    expect(finding?.message).toContain('30/11/2026');
  });

  test('a term that runs across a Tết not yet decided is remarked on', () => {
    const clauses = [task('1', { term: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 80 } })];
    expect(check({ clauses }).map(({ code, severity }) => [code, severity])).toEqual([
      ['DAY_ESTIMATED', 'WARNING'],
    ]);
  });

  test('a plan must be due before the first report, and time to review it should remain', () => {
    const plan = (days: number) => codes({ planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days } });
    // 27/11/2026 is the nineteenth working day after 02/11/2026.
    expect(plan(19)).toEqual(['PLAN_NOT_BEFORE_REPORT']);
    expect(plan(18)).toEqual(['PLAN_REVIEW_TOO_LATE']);
    expect(plan(15)).toEqual([]);
  });

  test('a recurrence must not end before it begins, nor begin with a period that is already due', () => {
    const recurring = (from: string, until: string) =>
      codes({
        planTerm: undefined,
        clauses: [
          {
            ...task('1', {
              term: undefined,
              recurrence: { every: 'QUARTER', from: day(from), until: day(until), dueWorkingDaysAfter: 5 },
            }),
            kind: 'STANDING_ORDER',
          },
        ],
      });
    expect(recurring('2026-12-01', '2026-11-30')).toEqual(['RECURRENCE_REVERSED']);
    expect(recurring('2025-01-01', '2025-12-31')).toEqual(['RECURRENCE_OVER']);
    expect(recurring('2026-01-01', '2027-12-31')).toEqual(['PERIOD_PAST']);
    expect(recurring('2026-10-01', '2027-12-31')).toEqual([]);
  });
});

describe('Dấu chỉ độ mật', () => {
  const marked = [
    '(MẬT) Về công tác phòng thủ',
    'Tối mật: phương án',
    'Về phương án bảo vệ - TUYỆT MẬT',
    'Báo cáo TỐI MẬT quý III',
    'Mật',
    'Phương án [tối mật]',
    'Phương án, độ mật: Mật',
  ];
  const unmarked = [
    'Tăng cường bảo vệ bí mật nhà nước',
    'Bảo mật thông tin cá nhân',
    'Quy hoạch mật độ xây dựng',
    'Mật độ dân số',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'QUẢN LÝ TÀI LIỆU TỐI MẬT CỦA TỈNH',
    'Phát triển nghề nuôi ong lấy mật',
  ];

  test.each(marked)('“%s” is refused: no State secrets in this system', (subject) => {
    expect(codes({ subject })).toEqual(['STATE_SECRET']);
  });
  test.each(unmarked)('“%s” only speaks of something and passes', (subject) => {
    expect(codes({ subject })).toEqual([]);
  });
});
