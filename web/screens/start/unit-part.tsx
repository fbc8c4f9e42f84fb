/** What the own unit owes, by date; what its head must sign stands before, what others are looking at behind. */
import { isHead, useMe } from '../../app/me.ts';
import { Empty } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { nextStepOf } from './next-step.ts';
import { UnitLine } from './unit-line.tsx';
import type { Line } from './work.ts';

const texts = {
  vi: {
    sign: 'Chờ thủ trưởng ký duyệt',
    back: 'Bị trả lại, phải sửa',
    owed: 'Đơn vị phải làm',
    waiting: 'Đang chờ nơi khác',
    waitingText: 'Chưa đến lượt đơn vị; hệ thống sẽ báo khi có kết quả.',
    none: 'Đơn vị không còn việc nào phải làm',
    noneText: 'Khi có văn bản mới, đơn vị nhận thư và việc phải làm hiện ở đây theo ngày đến hạn.',
    sum: (count: number) => `${count} việc, gần hạn nhất trước`,
  },
  en: {
    sign: "Waiting for the head's signature",
    back: 'Came back, to be corrected',
    owed: 'What the unit owes',
    waiting: 'Waiting for others',
    waitingText: "Not the unit's turn; you will be told of the outcome.",
    none: 'The unit owes nothing',
    noneText: 'A new directive is announced by mail and appears here by its due day.',
    sum: (count: number) => `${count}, the nearest due day first`,
  },
};

const Lines = ({
  title,
  note,
  lines,
  id,
}: {
  readonly title: string;
  readonly note?: string;
  readonly lines: readonly Line[];
  readonly id: string;
}) => (
  <section class="stack tight" aria-labelledby={id}>
    <div class="start-part">
      <h2 id={id}>{title}</h2>
      {note !== undefined && <span class="soft">{note}</span>}
    </div>
    <ul class="sheet start-oweds">
      {lines.map((line) => (
        <UnitLine key={line.id} line={line} />
      ))}
    </ul>
  </section>
);

export function UnitPart({ lines }: { readonly lines: readonly Line[] }) {
  const say = useTexts(texts);
  const head = isHead(useMe());
  const partOf = (line: Line): 'sign' | 'back' | 'owed' | 'waiting' => {
    const { step } = nextStepOf(line, head);
    if (step === 'SIGN_PLAN' || step === 'SIGN_REPORT') return 'sign';
    if (step === 'VIEW') return 'waiting';
    return line.cameBack === undefined ? 'owed' : 'back';
  };
  const of = (part: ReturnType<typeof partOf>): Line[] => lines.filter((line) => partOf(line) === part);
  const [sign, back, owed, waiting] = [of('sign'), of('back'), of('owed'), of('waiting')];
  const isIdle = sign.length + back.length + owed.length === 0;
  return (
    <>
      {sign.length > 0 && <Lines id="start-sign" title={say.sign} lines={sign} />}
      {back.length > 0 && <Lines id="start-back" title={say.back} lines={back} />}
      {owed.length > 0 && <Lines id="start-owed" title={say.owed} note={say.sum(owed.length)} lines={owed} />}
      {isIdle && <Empty title={say.none}>{say.noneText}</Empty>}
      {waiting.length > 0 && (
        <Lines id="start-waiting" title={say.waiting} note={say.waitingText} lines={waiting} />
      )}
    </>
  );
}
