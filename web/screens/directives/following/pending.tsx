/** What waits for somebody's answer, and how high the delay has been taken. */
import { rungNames } from '../../../texts/labels.ts';
import type { Language, Texts } from '../../../texts/language.ts';
import type { Row } from './row.ts';

export const pendingNames: Texts<Record<string, string>> = {
  vi: {
    RECEIPT_REJECTED: 'Từ chối tiếp nhận',
    EXTENSION_REQUESTED: 'Xin gia hạn',
    OBSTACLE_RAISED: 'Nêu vướng mắc',
    EXPLANATION_OWED: 'Chưa giải trình',
    EXPLANATION_ANSWERED: 'Giải trình chờ kết luận',
    PLAN_PREPARED: 'Kế hoạch chờ thủ trưởng ký',
    REPORT_PREPARED: 'Báo cáo chờ thủ trưởng ký',
  },
  en: {
    RECEIPT_REJECTED: 'Receipt refused',
    EXTENSION_REQUESTED: 'Asks for more time',
    OBSTACLE_RAISED: 'Raised an obstacle',
    EXPLANATION_OWED: 'Owes an explanation',
    EXPLANATION_ANSWERED: 'Explanation to be judged',
    PLAN_PREPARED: 'Plan awaits the head',
    REPORT_PREPARED: 'Report awaits the head',
  },
};
const pendingTexts = {
  vi: {
    rung: (rung: string) => `Đã ${rung}`,
    letter: (rung: string) => `Đã lập ${rung}`,
    returned: (times: number) => `Trả lại ${times} lần`,
    extended: (times: number) => `Gia hạn ${times} lần`,
  },
  en: {
    rung: (rung: string) => `So far: ${rung}`,
    letter: (rung: string) => `Drafted: ${rung}`,
    returned: (times: number) => `Returned ${times}×`,
    extended: (times: number) => `Extended ${times}×`,
  },
};
const DRAFTED = ['REMINDER_LETTER', 'EXPLANATION_REQUEST', 'CRITICISM', 'REVIEW_AND_LEARN'];

/** The rungs of the ladder by name; the list gives them as plain words. */
const nameIn = (names: Readonly<Record<string, string>>, rung: string): string => names[rung] ?? rung;

/** Called for every row of a long list: a plain function with its words at hand, not a component that looks them up. */
export function pendingThings(row: Row, language: Language) {
  const [names, rungs, say] = [pendingNames[language], rungNames[language], pendingTexts[language]];
  const { pending, rung, returned, extensions } = row;
  const facts = [
    rung === undefined ? '' : (DRAFTED.includes(rung) ? say.letter : say.rung)(nameIn(rungs, rung)),
    returned === 0 ? '' : say.returned(returned),
    extensions === 0 ? '' : say.extended(extensions),
  ].filter((fact) => fact !== '');
  return (
    <>
      {pending.map((kind) => (
        <span key={kind} class="badge yellow matrix-pending">
          <span aria-hidden="true">?</span>
          {names[kind] ?? kind}
        </span>
      ))}
      {facts.length > 0 && <span class="matrix-part">{facts.join(' · ')}</span>}
    </>
  );
}
