import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../shared/domain/documents/document-type.ts';
import { letterKinds, type DocumentKind } from '../../shared/domain/documents/letter-kind.ts';
import {
  checkSigning,
  DEFAULT_SIGNING_MATRIX,
  positions,
  signatureBlock,
  signingForms,
  signingMatrixSchema,
  type Position,
  type SigningAuthorisation,
  type SigningForm,
  type SigningRequest,
} from '../../shared/domain/documents/signing.ts';
import { day } from '../../shared/domain/time.ts';

const authorisation: SigningAuthorisation = {
  notation: '03/GUQ-UBND',
  grantedBy: 'CHAIRMAN',
  grantedTo: 'DEPARTMENT_DIRECTOR',
  documentKinds: ['OFFICIAL_LETTER', 'REMINDER_LETTER'],
  validFrom: day('2026-01-05'),
  validTo: day('2026-06-30'),
};
const appointment = {
  notation: '99/QĐ-UBND',
  position: 'ACTING_CHAIRMAN' as const,
  from: day('2026-01-01'),
  to: null,
};

const check = (
  position: Position,
  form: SigningForm,
  documentKind: DocumentKind,
  more: Partial<SigningRequest> = {},
) =>
  checkSigning({
    matrix: DEFAULT_SIGNING_MATRIX,
    position,
    form,
    documentKind,
    day: day('2026-03-10'),
    ...more,
  });

test('the default matrix is valid policy data', () => {
  expect(signingMatrixSchema.parse(JSON.parse(JSON.stringify(DEFAULT_SIGNING_MATRIX)))).toEqual(
    DEFAULT_SIGNING_MATRIX,
  );
});

describe('who may sign, and the block above the signature', () => {
  test.each<[Position, SigningForm, DocumentKind, string[]]>([
    ['CHIEF_OF_OFFICE', 'BY_ORDER', 'REMINDER_LETTER', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['CHIEF_OF_OFFICE', 'BY_ORDER', 'CORRECTION_LETTER', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [
      'DEPUTY_CHIEF_OF_OFFICE',
      'BY_ORDER',
      'REMINDER_LETTER',
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    ['CHAIRMAN', 'ON_BEHALF', 'DECISION', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['VICE_CHAIRMAN', 'ON_BEHALF', 'PLAN', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['VICE_CHAIRMAN', 'DEPUTY_FOR', 'INSTRUCTION', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['ACTING_CHAIRMAN', 'ACTING', 'INSTRUCTION', ['Q. CHỦ TỊCH']],
    ['ACTING_CHAIRMAN', 'ON_BEHALF', 'PLAN', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['CHAIRMAN', 'OWN', 'CRITICISM_LETTER', ['CHỦ TỊCH']],
    ['DEPARTMENT_DIRECTOR', 'BY_AUTHORIZATION', 'REMINDER_LETTER', ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ']],
  ])('%s signs %s a %s', (position, form, kind, block) => {
    const unit = position === 'DEPARTMENT_DIRECTOR' ? { unitName: 'Sở Nội vụ' } : {};
    expect(check(position, form, kind, { authorisation, appointment, ...unit })).toMatchObject({
      outcome: 'ALLOWED',
      block,
    });
  });
});

describe('refusals', () => {
  test.each<[string, Position, SigningForm, DocumentKind, Partial<SigningRequest>, string]>([
    [
      'TM. is not for the Chief of Office',
      'CHIEF_OF_OFFICE',
      'ON_BEHALF',
      'REMINDER_LETTER',
      {},
      'NOT_OF_THE_COLLECTIVE',
    ],
    ['KT. needs a deputy', 'CHAIRMAN', 'DEPUTY_FOR', 'DECISION', {}, 'DEPUTY_REQUIRED'],
    [
      'a deputy does not sign with the head’s bare title',
      'VICE_CHAIRMAN',
      'OWN',
      'INSTRUCTION',
      {},
      'HEAD_REQUIRED',
    ],
    ['Q. needs an acting head', 'CHAIRMAN', 'ACTING', 'INSTRUCTION', {}, 'ACTING_REQUIRED'],
    [
      'the Chairman does not sign by his own order',
      'CHAIRMAN',
      'BY_ORDER',
      'REMINDER_LETTER',
      {},
      'NOT_A_SUBORDINATE_HEAD',
    ],
    ['criticism is the Chairman’s', 'CHIEF_OF_OFFICE', 'BY_ORDER', 'CRITICISM_LETTER', {}, 'NOT_IN_MATRIX'],
    [
      'criticism is not a Vice Chairman’s either',
      'VICE_CHAIRMAN',
      'DEPUTY_FOR',
      'CRITICISM_LETTER',
      {},
      'NOT_IN_MATRIX',
    ],
    [
      'TUQ. without its paper',
      'DEPARTMENT_DIRECTOR',
      'BY_AUTHORIZATION',
      'REMINDER_LETTER',
      {},
      'AUTHORISATION_MISSING',
    ],
    [
      'TUQ. before its first day',
      'DEPARTMENT_DIRECTOR',
      'BY_AUTHORIZATION',
      'REMINDER_LETTER',
      { authorisation, day: day('2026-01-04') },
      'AUTHORISATION_NOT_IN_FORCE',
    ],
    [
      'TUQ. after its last day',
      'DEPARTMENT_DIRECTOR',
      'BY_AUTHORIZATION',
      'REMINDER_LETTER',
      { authorisation, day: day('2026-07-01') },
      'AUTHORISATION_NOT_IN_FORCE',
    ],
    [
      'TUQ. for what the paper does not cover',
      'DEPARTMENT_DIRECTOR',
      'BY_AUTHORIZATION',
      'CLOSING_REPORT',
      { authorisation },
      'AUTHORISATION_OUT_OF_SCOPE',
    ],
    [
      'TUQ. with the paper of another',
      'CHIEF_OF_OFFICE',
      'BY_AUTHORIZATION',
      'REMINDER_LETTER',
      { authorisation },
      'AUTHORISATION_OF_ANOTHER',
    ],
    [
      'TUQ. passed on by somebody who was authorised',
      'DEPARTMENT_DIRECTOR',
      'BY_AUTHORIZATION',
      'REMINDER_LETTER',
      { authorisation: { ...authorisation, grantedBy: 'CHIEF_OF_OFFICE' } },
      'SUB_DELEGATION',
    ],
    ['Q. without the appointment', 'ACTING_CHAIRMAN', 'ACTING', 'INSTRUCTION', {}, 'APPOINTMENT_MISSING'],
    [
      'Q. after the appointment has ended',
      'ACTING_CHAIRMAN',
      'ACTING',
      'INSTRUCTION',
      { appointment: { ...appointment, to: day('2026-02-28') } },
      'APPOINTMENT_NOT_IN_FORCE',
    ],
  ])('%s', (_, position, form, kind, more, code) => {
    expect(check(position, form, kind, more)).toMatchObject({ outcome: 'REFUSED', code });
  });

  test.each(['2026-01-05', '2026-06-30'])(
    'do not touch TUQ. on %s, the first or last day of its paper',
    (text) => {
      const more = { authorisation, day: day(text) };
      expect(check('DEPARTMENT_DIRECTOR', 'BY_AUTHORIZATION', 'REMINDER_LETTER', more).outcome).toBe(
        'ALLOWED',
      );
    },
  );

  test('an authorised director’s deputy does not sign in the director’s place, even if a matrix would let deputies in', () => {
    const matrix = {
      ...DEFAULT_SIGNING_MATRIX,
      rules: [
        {
          positions: ['DEPUTY_DEPARTMENT_DIRECTOR' as const],
          form: 'BY_AUTHORIZATION' as const,
          documentKinds: ['REMINDER_LETTER' as const],
          ground: { kind: 'WRITTEN_AUTHORISATION' as const },
        },
      ],
    };
    expect(
      check('DEPUTY_DEPARTMENT_DIRECTOR', 'BY_AUTHORIZATION', 'REMINDER_LETTER', { matrix, authorisation }),
    ).toMatchObject({ outcome: 'REFUSED', code: 'SUB_DELEGATION' });
  });

  test('TL. is refused where the working rules do not foresee it', () => {
    const rules = DEFAULT_SIGNING_MATRIX.rules.map((rule) =>
      rule.form === 'BY_ORDER'
        ? { ...rule, ground: { kind: 'WORKING_RULES' as const, provision: null } }
        : rule,
    );
    const refusal = check('CHIEF_OF_OFFICE', 'BY_ORDER', 'REMINDER_LETTER', {
      matrix: { ...DEFAULT_SIGNING_MATRIX, rules },
    });
    expect(refusal).toMatchObject({ outcome: 'REFUSED', code: 'NOT_IN_WORKING_RULES' });
    expect(JSON.stringify(refusal)).not.toContain('Chánh Văn phòng ký thừa lệnh');
  });

  test('say why, and who may sign and how', () => {
    const refusal = check('CHIEF_OF_OFFICE', 'ON_BEHALF', 'CRITICISM_LETTER');
    expect(refusal).toMatchObject({
      message:
        'Chánh Văn phòng không được ký thay mặt tập thể (TM.) văn bản phê bình: ' +
        'chỉ người đứng đầu hoặc cấp phó của chính tập thể đó mới ký thay mặt (TM.). ' +
        'Văn bản phê bình: Chủ tịch ký; Quyền Chủ tịch ký (Q.).',
    });
  });
});

describe('whatever is asked', () => {
  const request = {
    position: fc.constantFrom(...positions),
    form: fc.constantFrom(...signingForms),
    kind: fc.constantFrom(...documentTypes, ...letterKinds),
  };
  test('what is allowed stands in the matrix, and the Chief of Office never signs on behalf of the Committee', () => {
    fc.assert(
      fc.property(request.position, request.form, request.kind, (position, form, kind) => {
        const answer = check(position, form, kind, { authorisation, appointment });
        if (answer.outcome === 'REFUSED') return;
        expect(answer.rule.positions).toContain(position);
        expect(answer.rule.documentKinds).toContain(kind);
        expect(answer.block.some((line) => line.startsWith('TM.')) && position.includes('OFFICE')).toBe(
          false,
        );
      }),
    );
  });
  test('every kind of letter has somebody who may sign it, and a block has one to three lines in capitals', () => {
    for (const kind of letterKinds)
      expect(
        positions.some((position) =>
          signingForms.some((form) => check(position, form, kind).outcome === 'ALLOWED'),
        ),
      ).toBe(true);
    fc.assert(
      fc.property(request.position, request.form, (position, form) => {
        const block = signatureBlock({
          position,
          form,
          collective: 'Ủy ban nhân dân',
          principal: 'CHAIRMAN',
        });
        expect(block.length).toBeGreaterThanOrEqual(1);
        expect(block.length).toBeLessThanOrEqual(3);
        for (const line of block) expect(line).toBe(line.toLocaleUpperCase('vi'));
      }),
    );
  });
});
