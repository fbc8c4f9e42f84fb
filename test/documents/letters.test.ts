import { describe, expect, test } from 'vitest';
import { checkSigning, DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { day } from '../../shared/domain/time.ts';
import { closingFactsSchema, type ClosingFacts } from '../../shared/documents/letter-facts.ts';
import { percentOf } from '../../shared/documents/letter-words.ts';
import { letterDraftSchema, type LetterDraft } from '../../shared/documents/letter.ts';
import { renderLetterHtml } from '../../shared/documents/render-letter-html.ts';
import { renderLetterText } from '../../shared/documents/render-letter-text.ts';
import { draftLetter } from '../../shared/documents/draft-letter.ts';
import {
  afterRequest,
  allLetters,
  closing,
  closingReport,
  directive,
  escalationLetter,
  frame,
  overdue,
} from './sample-letters.ts';

const prose = (draft: LetterDraft): string =>
  draft.body.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');

describe('every letter', () => {
  test.each(allLetters().map((draft) => [draft.kind, draft] as const))(
    '%s is a valid draft, unnumbered and unsigned',
    (_, draft) => {
      expect(letterDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      expect(draft).toMatchObject({ number: null, day: null, signature: { signerName: null } });
      expect(prose(draft)).toMatch(/\.\/\.$/);
      expect(prose(draft)).not.toMatch(/undefined|null|NaN|\.\.|,,| {2}/);
      expect(prose(draft)).toContain(
        'Công văn số 455/UBND-NV ngày 25 tháng 5 năm 2018 của Ủy ban nhân dân tỉnh về việc',
      );
    },
  );
  test.each(allLetters().map((draft) => [draft.kind, draft] as const))(
    '%s has the block of somebody who may sign it',
    (kind, draft) => {
      const [position, form] =
        kind === 'CLOSING_REPORT'
          ? (['CHAIRMAN', 'ON_BEHALF'] as const)
          : kind === 'CRITICISM_LETTER' || kind === 'REVIEW_AND_LEARN'
            ? (['CHAIRMAN', 'OWN'] as const)
            : (['CHIEF_OF_OFFICE', 'BY_ORDER'] as const);
      const answer = checkSigning({
        matrix: DEFAULT_SIGNING_MATRIX,
        position,
        form,
        documentKind: kind,
        day: day('2018-07-06'),
      });
      expect(answer).toMatchObject({ outcome: 'ALLOWED', block: draft.signature.lines });
    },
  );
  test('on letters of the ladder each due day, each number of days late and each reminder can be read', () => {
    for (const draft of allLetters().slice(0, 5)) {
      const text = prose(draft);
      expect(text).toContain(
        'thời hạn ngày 29 tháng 6 năm 2018 (đã được gia hạn; thời hạn ban đầu ngày 22 tháng 6 năm 2018)',
      );
      expect(text).toContain('quá hạn 04 ngày làm việc');
      expect(text).toContain('quá hạn 03 ngày làm việc');
      expect(text).toContain('28/06/2018, 02/07/2018 và 03/07/2018');
      expect(text).toContain('ngày 10 tháng 7 năm 2018');
    }
  });
});

test('a reminder for one obligation says it in one sentence', () => {
  const facts = { ...overdue, items: overdue.items.slice(1), reminders: [] };
  const text = prose(draftLetter(frame(), { kind: 'REMINDER_LETTER', directive, facts }));
  expect(text).toContain(
    'Sở Xây dựng được giao báo cáo kết quả tự kiểm tra việc chấp hành giờ làm việc (sản phẩm: báo cáo kèm số liệu)',
  );
  expect(text).not.toContain('đã được nhắc');
});

test('a directive whose number is pending is cited by its day', () => {
  const pending = { ...directive, type: 'INSTRUCTION' as const, notation: null };
  const draft = draftLetter(frame(), { kind: 'REMINDER_LETTER', directive: pending, facts: overdue });
  expect(draft.abstract).toBe('đôn đốc thực hiện Chỉ thị ngày 25/05/2018');
  expect(prose(draft)).toContain('Chỉ thị ngày 25 tháng 5 năm 2018 của Ủy ban nhân dân tỉnh');
});

test('a request for explanation gives three working days and a form with what is known filled in', () => {
  const draft = escalationLetter('EXPLANATION_REQUEST');
  expect(prose(draft)).toContain('trong thời hạn 03 ngày làm việc, chậm nhất ngày 10 tháng 7 năm 2018');
  const unsigned = escalationLetter('EXPLANATION_REQUEST', { ...overdue, answerDay: null });
  expect(prose(unsigned)).toContain(
    'trong thời hạn 03 ngày làm việc kể từ ngày ký văn bản này, theo mẫu gửi kèm',
  );
  const form = JSON.stringify(draft.annexes);
  for (const known of ['Sở Xây dựng', '455/UBND-NV', '29/06/2018 (ban đầu 22/06/2018)', '03 lần'])
    expect(form).toContain(known);
  const blanks = draft.annexes[0]!.blocks.flatMap((block) => (block.kind === 'BLANK' ? [block.label] : []));
  expect(blanks).toHaveLength(5);
  expect(blanks.join()).toMatch(/khách quan.*chủ quan.*Trách nhiệm.*khắc phục.*Thời hạn/);
});

describe('before anybody is criticised', () => {
  test('an unanswered request for explanation is named', () => {
    expect(prose(escalationLetter('CRITICISM_LETTER', afterRequest))).toContain(
      'tại Công văn số 520/UBND-NV (hạn trả lời ngày 10/07/2018) nhưng Sở Xây dựng không gửi văn bản giải trình',
    );
  });
  test.each([
    ['2018-07-10', false],
    ['2018-07-11', true],
  ])('an explanation received on %s is acknowledged (late: %s)', (received, isLate) => {
    const explanation = {
      requestNotation: '520/UBND-NV',
      dueDay: day('2018-07-10'),
      receivedDay: day(received),
    };
    const text = prose(escalationLetter('CRITICISM_LETTER', { ...afterRequest, explanation }));
    expect(text).toContain('có văn bản giải trình ngày');
    expect(text.includes('chậm so với thời hạn yêu cầu')).toBe(isLate);
    expect(text).not.toContain('không gửi văn bản giải trình');
  });
});

describe('the closing report', () => {
  test('gives shares of what was not withdrawn, with a comma', () => {
    expect(prose(closingReport())).toContain(
      '24 lượt hoàn thành đúng hạn (82,8%); 05 lượt hoàn thành quá hạn (17,2%)',
    );
    expect([percentOf(1, 3), percentOf(2, 2), percentOf(0, 0)]).toEqual(['33,3%', '100%', '0%']);
  });
  test('is refused when a figure does not add up', () => {
    expect(closingFactsSchema.safeParse(closing).success).toBe(true);
    expect(closingFactsSchema.safeParse({ ...closing, assignments: 31 }).success).toBe(false);
    expect(closingFactsSchema.safeParse({ ...closing, units: closing.units.slice(1) }).success).toBe(false);
    expect(closingFactsSchema.safeParse({ ...closing, workingDaysLate: 24 }).success).toBe(false);
  });
  test('tells what self-inspection found, the own criteria of units apart; of figures frozen before, nothing', () => {
    const found = { wrongs: 7, correctedOnTheSpot: 5, toRemedy: 2, kept: 40 };
    const own = { wrongs: 0, correctedOnTheSpot: 0, toRemedy: 0, kept: 3 };
    const nothing = { ...own, kept: 0 };
    const told = (more: Pick<ClosingFacts, 'findings' | 'ownFindings'>): string =>
      prose(
        draftLetter(frame('CHAIRMAN', 'ON_BEHALF'), {
          kind: 'CLOSING_REPORT',
          directive,
          facts: { ...closing, ...more },
        }),
      );
    const both = told({ findings: found, ownFindings: own });
    expect(both).toContain(
      'các đơn vị báo cáo 07 trường hợp vi phạm hoặc chưa đạt (05 trường hợp đã chấn chỉnh ngay, 02 trường hợp phải khắc phục có thời hạn); 40 nội dung thực hiện tốt.',
    );
    expect(both).toContain('không cộng với số liệu theo danh mục chung): 0 trường hợp');
    expect(told({ findings: found, ownFindings: nothing })).not.toContain('tự đăng ký');
    expect(told({})).not.toContain('tự kiểm tra');
    expect(closingFactsSchema.safeParse({ ...closing, findings: found, ownFindings: own }).success).toBe(
      true,
    );
    const astray = { ...found, toRemedy: 3 };
    expect(closingFactsSchema.safeParse({ ...closing, findings: astray }).success).toBe(false);
    expect(closingFactsSchema.safeParse({ ...closing, ownFindings: astray }).success).toBe(false);
  });
  test('shows a column of withdrawn assignments only when there are any', () => {
    expect(renderLetterText(closingReport())).toContain('Đã rút');
    const units = closing.units.map((unit) => ({
      ...unit,
      doneOnTime: unit.doneOnTime + unit.withdrawn,
      withdrawn: 0,
    }));
    const facts = { ...closing, units, doneOnTime: 25, withdrawn: 0 };
    const draft = draftLetter(frame('CHAIRMAN', 'ON_BEHALF'), { kind: 'CLOSING_REPORT', directive, facts });
    expect(renderLetterText(draft)).not.toContain('Đã rút');
  });
});

describe('as plain text', () => {
  test.each(allLetters().map((draft) => [draft.kind, draft] as const))(
    '%s stays within ninety-six columns',
    (_, draft) => {
      for (const line of renderLetterText(draft).split('\n')) expect(line.length).toBeLessThanOrEqual(96);
    },
  );
  test('number and place stand side by side, recipients beside the signature', () => {
    const text = renderLetterText(escalationLetter('REMINDER_LETTER'));
    expect(text).toMatch(/Số: {6}\/UBND-NV +Bình Minh, ngày/);
    expect(text).toMatch(/Nơi nhận: +TL\. CHỦ TỊCH\n- Như trên; +CHÁNH VĂN PHÒNG/);
  });
});

describe('as a page to print', () => {
  test('is A4 with the decree’s margins, numbered from the second page', () => {
    const html = renderLetterHtml(escalationLetter('EXPLANATION_REQUEST'));
    expect(html).toContain('size: 210mm 297mm; margin: 20mm 20mm 20mm 30mm');
    expect(html).toMatch(/@page :first \{ @top-center \{ content: none/);
    expect(html).not.toMatch(/<script|https?:/);
  });
  test('escapes whatever people are called', () => {
    const html = renderLetterHtml({
      ...escalationLetter('REMINDER_LETTER'),
      addressees: ['<img src=x> & "Sở"'],
    });
    expect(html).toContain('&lt;img src=x&gt; &amp; &quot;Sở&quot;');
    expect(html).not.toContain('<img');
  });
});
