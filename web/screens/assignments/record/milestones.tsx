/** What the clock will do next, if nobody does anything: when, what, and who hears of it. */
import { Day } from '../../../components/day.tsx';
import { dayOf, formatInstant } from '../../../texts/format.ts';
import { dutyNames } from '../../../texts/labels.ts';
import { nameIn } from '../../../texts/deciding-types.ts';
import { useTexts } from '../../../texts/language.ts';
import type { ShownAssignment } from './shown.ts';

type Milestone = ShownAssignment['milestones'][number];
const RUNGS = {
  vi: {
    OFFICER: 'nhắc cán bộ đầu mối của đơn vị',
    UNIT_HEAD: 'báo thủ trưởng đơn vị',
    REMINDER_LETTER: 'dự thảo văn bản nhắc nhở, trình Chánh Văn phòng ký',
    EXPLANATION_REQUEST: 'dự thảo văn bản yêu cầu giải trình, trình ký',
    CRITICISM: 'dự thảo văn bản phê bình, trình Chủ tịch',
    REVIEW_AND_LEARN: 'dự thảo văn bản yêu cầu kiểm điểm, trình Chủ tịch',
    REVIEWER: 'nhắc người thẩm tra',
    REVIEWER_SUPERIOR: 'báo lãnh đạo của người thẩm tra',
  },
  en: {
    OFFICER: "the unit's officer is reminded",
    UNIT_HEAD: 'the head of the unit is told',
    REMINDER_LETTER: 'a reminder letter is drafted for the Chief of Office',
    EXPLANATION_REQUEST: 'a request for explanation is drafted',
    CRITICISM: 'a letter of criticism is drafted for the Chairman',
    REVIEW_AND_LEARN: 'an order to review and learn is drafted',
    REVIEWER: 'the reviewer is reminded',
    REVIEWER_SUPERIOR: "the reviewer's superior is told",
  },
};
const texts = {
  vi: {
    title: 'Nếu không ai làm gì',
    remind: (duty: string, before: number, isReview: boolean) =>
      `nhắc ${isReview ? 'người thẩm tra' : 'cán bộ đầu mối'}: ${duty} ${before === 0 ? 'đến hạn hôm đó' : `còn ${before} ngày làm việc`}`,
    late: (deed: string, duty: string) => `${deed} (chậm ${duty})`,
    none: 'Không còn lần nhắc nào được lên lịch.',
    more: (count: number) => `và ${count} bước nữa`,
  },
  en: {
    title: 'If nobody does anything',
    remind: (duty: string, before: number, isReview: boolean) =>
      `reminder to the ${isReview ? 'reviewer' : 'officer'}: ${duty} ${before === 0 ? 'is due that day' : `due in ${before} working days`}`,
    late: (deed: string, duty: string) => `${deed} (${duty} late)`,
    none: 'Nothing more is planned.',
    more: (count: number) => `and ${count} more steps`,
  },
};
const FEW = 4;

export function Milestones({ milestones }: { readonly milestones: ShownAssignment['milestones'] }) {
  const say = useTexts(texts);
  const duties = useTexts(dutyNames);
  const rungs = useTexts(RUNGS);
  const wordsOf = ({ kind, duty, daysBefore = 0, rung = '' }: Milestone): string =>
    kind === 'REMIND'
      ? say.remind(nameIn(duties, duty), daysBefore, duty.endsWith('_REVIEW'))
      : say.late(nameIn(rungs, rung), nameIn(duties, duty));
  return (
    <section class="sheet stack tight no-print">
      <h2>{say.title}</h2>
      {milestones.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <ol class="record-steps">
          {milestones.slice(0, FEW).map((milestone) => (
            <li key={milestone.key}>
              <span class="soft small">
                <Day value={dayOf(milestone.at)} /> · {formatInstant(milestone.at).slice(0, 5)}
              </span>
              <span>{wordsOf(milestone)}</span>
            </li>
          ))}
        </ol>
      )}
      {milestones.length > FEW && <p class="soft small">{say.more(milestones.length - FEW)}</p>}
    </section>
  );
}
