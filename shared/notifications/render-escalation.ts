/** What the mails of the escalation ladder and of its letters say. */
import { letterOfRung, type EscalationLetterKind } from '../domain/documents/letter-kind.ts';
import type { CalendarDay } from '../domain/time.ts';
import { commonFacts, fact, named, remark } from './content.ts';
import type { Action, Content } from './content.ts';
import type { EscalationStep, Letter } from './notice-parts.ts';
import type { NoticeOf } from './notice.ts';
import { DUTY_ACTIONS, letterNoun, capital, dayInWords, lateInWords } from './words.ts';

type Escalation = NoticeOf<'ESCALATION'>;
type LetterStep = Extract<EscalationStep, { letter: Letter }>;

const letterFacts = (letter: Letter) =>
  letter.state === 'DRAFT'
    ? fact('Tình trạng', `Dự thảo, chờ ${letter.signer} ký`)
    : [
        ...fact('Số, ký hiệu', letter.number),
        ...fact('Ngày ban hành', dayInWords(letter.issuedDay)),
        ...fact('Người ký', letter.signer),
      ];

/** What each letter asks of the unit: a verb and its object, so that `ngay` can stand between them. */
const DEMANDS: Readonly<Record<EscalationLetterKind, readonly [string, string]>> = {
  REMINDER_LETTER: ['hoàn thành', 'việc đang chậm'],
  CORRECTION_LETTER: ['chấn chỉnh', 'việc thực hiện'],
  EXPLANATION_REQUEST: ['gửi', 'văn bản giải trình'],
  CRITICISM_LETTER: ['nghiêm túc tiếp thu phê bình, hoàn thành', 'việc đang chậm'],
  REVIEW_AND_LEARN: ['tổ chức', 'kiểm điểm, rút kinh nghiệm và báo cáo kết quả'],
};

function demand(kind: EscalationLetterKind, unitName: string, answerDueDay: CalendarDay | undefined): string {
  const [verb, object] = DEMANDS[kind];
  return answerDueDay === undefined
    ? `Đề nghị ${unitName} ${verb} ngay ${object}.`
    : `Đề nghị ${unitName} ${verb} ${object} trước khi hết ${dayInWords(answerDueDay)}.`;
}

function letterContent(notice: Escalation, step: LetterStep): Content {
  const kind = letterOfRung(step.rung);
  const noun = letterNoun(kind);
  const answerDueDay = 'answerDueDay' in step ? step.answerDueDay : undefined;
  const { letter } = step;
  return {
    section: 'OVERDUE',
    subject:
      letter.state === 'DRAFT'
        ? `Dự thảo ${noun} chờ ký: ${notice.unitName}`
        : `Đã ban hành ${noun} số ${letter.number}`,
    lead:
      letter.state === 'DRAFT'
        ? `Dự thảo ${noun} gửi ${notice.unitName} đang chờ ${letter.signer} ký.`
        : demand(kind, notice.unitName, answerDueDay),
    ...remark(
      `${notice.unitName} ${lateInWords(notice.workingDaysLate)} đối với việc ${DUTY_ACTIONS[notice.duty]}.`,
    ),
    facts: [
      ...letterFacts(letter),
      ...fact('Trả lời trước khi hết', answerDueDay && dayInWords(answerDueDay)),
      ...commonFacts(notice),
    ],
    actions: ['OPEN'],
  };
}

export function escalation(notice: Escalation): Content {
  const { step } = notice;
  const late = lateInWords(notice.workingDaysLate);
  const action = DUTY_ACTIONS[notice.duty];
  const actions: readonly Action[] = notice.duty === 'ACKNOWLEDGEMENT' ? ['ACKNOWLEDGE', 'OPEN'] : ['OPEN'];
  const common = { section: 'OVERDUE', facts: commonFacts(notice), actions } as const;
  switch (step.rung) {
    case 'OFFICER':
      return {
        ...common,
        subject: `Đôn đốc cán bộ phụ trách: ${action}, ${late}`,
        lead: `Đề nghị Ông/Bà ${action} ngay: ${notice.unitName} ${late}.`,
      };
    case 'UNIT_HEAD':
      return {
        ...common,
        subject: `Báo cáo Thủ trưởng đơn vị: ${late}`,
        lead: `Đề nghị Thủ trưởng ${notice.unitName} chỉ đạo ${action} ngay: đơn vị ${late}, cán bộ phụ trách đã được nhắc.`,
        facts: [...fact('Cán bộ phụ trách', step.officer), ...common.facts],
      };
    case 'REMINDER_LETTER':
    case 'EXPLANATION_REQUEST':
    case 'CRITICISM':
    case 'REVIEW_AND_LEARN':
      return letterContent(notice, step);
  }
}

export const letterToSign = (notice: NoticeOf<'LETTER_TO_SIGN'>): Content => ({
  section: 'AWAITING_YOU',
  subject: `Ký ${letterNoun(notice.letterKind)} gửi ${notice.unitName}`,
  lead: `Đề nghị Ông/Bà xem xét, ký ${letterNoun(notice.letterKind)} gửi ${notice.unitName} về việc thực hiện ${named(notice)}.`,
  facts: [
    ...fact('Lý do', notice.grounds),
    ...fact('Thể thức ký', notice.signatureBlock),
    ...commonFacts(notice),
  ],
  actions: ['OPEN'],
});

export function letterIssued(notice: NoticeOf<'LETTER_ISSUED'>): Content {
  const noun = letterNoun(notice.letterKind);
  const { letter, answerDueDay } = notice;
  return {
    section: 'AWAITING_YOU',
    subject: `${capital(noun)}${letter.state === 'ISSUED' ? ` số ${letter.number}` : ''}`,
    lead: demand(notice.letterKind, notice.unitName, answerDueDay),
    facts: [
      ...letterFacts(letter),
      ...fact('Trả lời trước khi hết', answerDueDay && dayInWords(answerDueDay)),
      ...commonFacts(notice),
    ],
    actions: ['OPEN'],
  };
}
