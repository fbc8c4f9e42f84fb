import { expect, test } from 'vitest';
import { ledgerKinds as contractKinds } from '../../shared/api-contract/ledger.ts';
import { lunarMonthsOf, lunarOf as lunarOfDomain } from '../../shared/domain/calendar/lunar.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { documentKindSchema } from '../../shared/domain/documents/letter-kind.ts';
import { UNIT_KINDS } from '../../shared/domain/organisation/unit.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import { daysOfMonth, lunarOf } from '../../web/screens/calendar/special-days.ts';
import { ledgerKinds } from '../../web/screens/ledger/names.ts';
import { idFrom } from '../../web/screens/organisation/directory.ts';
import { unitKindNames } from '../../web/screens/organisation/names.ts';
import { editTexts } from '../../web/screens/policy/reminding/edit-texts.ts';
import { policyChanges } from '../../web/screens/policy/reminding/policy-changes.ts';
import { draftOf, faultsOf, policyOf } from '../../web/screens/policy/reminding/policy-draft.ts';
import { policyWords } from '../../web/screens/policy/reminding/policy-words.ts';
import { signingEditTexts } from '../../web/screens/policy/signing/edit-signing-texts.ts';
import { matrixChanges } from '../../web/screens/policy/signing/matrix-changes.ts';
import { draftOfMatrix, matrixOf } from '../../web/screens/policy/signing/signing-draft.ts';
import {
  documentKindNames,
  groundNames,
  signingWords,
} from '../../web/screens/policy/signing/signing-words.ts';
import { positionNames, signingFormNames } from '../../web/screens/directives/drafting/names.ts';
import { dutyNames, rungNames } from '../../web/texts/labels.ts';

test('The administration calls units, documents and records by the names that the system knows', () => {
  expect(unitKindNames.vi).toEqual(UNIT_KINDS);
  expect(Object.keys(documentKindNames.vi).sort()).toEqual([...documentKindSchema.options].sort());
  expect([...ledgerKinds].sort()).toEqual([...contractKinds].sort());
});

const policyNames = {
  words: policyWords.vi,
  duties: dutyNames.vi,
  rungs: rungNames.vi,
  unit: (id: string) => id,
  say: editTexts.vi,
};

test('What a new policy changes is said in words; what is typed and left alone changes nothing', () => {
  const draft = draftOf(DEFAULT_POLICY);
  const { id: _id, ...before } = DEFAULT_POLICY;
  expect(policyOf(draft)).toEqual(before);
  expect(policyChanges(before, policyOf(draft), policyNames)).toEqual([]);
  const { REPORT } = draft.steps;
  const ladder = REPORT.ladder
    .slice(0, -1)
    .map((row) => (row.rung === 'OFFICER' ? { ...row, days: '2' } : row));
  const steps = { ...draft.steps, REPORT: { remindBefore: '5; 3 1,0', ladder } };
  const after = policyOf({ ...draft, steps, morning: '8:05' });
  expect(policyChanges(before, after, policyNames)).toEqual([
    'Báo cáo kết quả – bỏ: nhắc việc trước hạn 7 ngày',
    'Báo cáo kết quả – thêm: nhắc việc trước hạn 5 ngày',
    'Báo cáo kết quả – nhắc cán bộ đầu mối: quá hạn 1 ngày → quá hạn 2 ngày',
    'Báo cáo kết quả – bỏ: kiểm điểm rút kinh nghiệm',
    'Giờ nhắc buổi sáng: 07:30 → 08:05',
  ]);
});

test('A policy that cannot be read is marked where it cannot', () => {
  const draft = draftOf(DEFAULT_POLICY);
  const wrong = { ...draft.steps.PLAN, remindBefore: '7, mai' };
  const faults = faultsOf({ ...draft, morning: '25:00', steps: { ...draft.steps, PLAN: wrong } });
  expect([...faults]).toEqual(['morning', 'PLAN.remindBefore']);
});

test('What a new signing matrix changes is said row by row', () => {
  const names = {
    positions: positionNames.vi,
    forms: signingFormNames.vi,
    kinds: documentKindNames.vi,
    grounds: groundNames.vi,
    words: signingWords.vi,
    say: signingEditTexts.vi,
  };
  const draft = draftOfMatrix(DEFAULT_SIGNING_MATRIX);
  expect(matrixOf(draft)).toEqual(DEFAULT_SIGNING_MATRIX);
  expect(matrixChanges(DEFAULT_SIGNING_MATRIX, matrixOf(draft), names)).toEqual([]);
  const rules = draft.rules
    .map((rule) =>
      rule.form === 'BY_ORDER'
        ? { ...rule, documentKinds: rule.documentKinds.filter((kind) => kind !== 'INVITATION'), source: '' }
        : rule,
    )
    .slice(0, -1);
  expect(matrixChanges(DEFAULT_SIGNING_MATRIX, matrixOf({ ...draft, rules }), names)).toEqual([
    'Chánh Văn phòng, Phó Chánh Văn phòng – Ký thừa lệnh (TL.): bỏ: Giấy mời',
    'Chánh Văn phòng, Phó Chánh Văn phòng – Ký thừa lệnh (TL.): Quy chế làm việc cho phép: Quy chế làm việc của Ủy ban nhân dân → Quy chế làm việc cho phép: chưa nêu điều khoản, nên chưa được ký',
    'bỏ: Chánh Văn phòng, Giám đốc – Ký thừa ủy quyền (TUQ.): Công văn, Thông báo, Báo cáo, Văn bản nhắc nhở, đôn đốc, Báo cáo tổng hợp kết quả',
  ]);
});

test.each([2020, 2025, 2026, 2033])('The grid of %d bears the lunar dates of the calendar', (year) => {
  const months = lunarMonthsOf(year);
  for (let month = 1; month <= 12; month += 1)
    for (const shown of daysOfMonth(year, month)) {
      const known = lunarOfDomain(day(shown));
      const first = `1/${known.month}${known.leap ? 'n' : ''}`;
      expect(lunarOf(shown, months), shown).toBe(known.day === 1 ? first : String(known.day));
    }
});

test('A code is made of a name as people would make it', () => {
  expect(idFrom('UBND xã Thanh Bình', 32)).toBe('xa-thanh-binh');
  expect(idFrom('Sở Văn hóa, Thể thao và Du lịch', 32)).toBe('so-van-hoa-the-thao-va-du-lich');
  expect(idFrom('Đỗ Thị Ánh', 36)).toBe('do-thi-anh');
});
