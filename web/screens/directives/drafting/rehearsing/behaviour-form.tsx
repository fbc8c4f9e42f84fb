/** How the units are to behave, and the start of the rehearsal. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../components/button.tsx';
import { Choices } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { keysOf } from '../names.ts';
import type { Behaviour } from './told.ts';

const texts = {
  vi: {
    label: 'Các đơn vị sẽ',
    behaviours: {
      PLAUSIBLE: 'Như thường gặp',
      ON_TIME: 'Đều đúng hạn',
      SILENT: 'Đều im lặng',
    },
    hints: {
      PLAUSIBLE: 'Đa số đúng hạn; vài đơn vị chậm, xin gia hạn, bị trả lại hoặc im lặng.',
      ON_TIME: 'Mọi đơn vị nộp đúng hạn: cho thấy lượng thư và việc thẩm tra ít nhất.',
      SILENT: 'Không đơn vị nào trả lời: cho thấy mọi nấc đôn đốc đến cùng.',
    },
    run: 'Chạy diễn tập',
    again: 'Chạy lại',
    running: (seconds: number) => `Đang chạy cả vòng đời văn bản trên đồng hồ ảo… ${seconds} giây`,
    patience: 'Thường mất dưới 10 giây, nhiều nhất một phút. Không gửi thư nào, không ghi gì vào sổ.',
  },
  en: {
    label: 'The units will',
    behaviours: { PLAUSIBLE: 'Behave as usual', ON_TIME: 'All be on time', SILENT: 'All stay silent' },
    hints: {
      PLAUSIBLE: 'Most are on time; some are late, ask for more time, are returned or stay silent.',
      ON_TIME: 'Everybody hands in on time: the least mail and reviewing there can be.',
      SILENT: 'Nobody answers: every rung of the ladder to the last.',
    },
    run: 'Run the rehearsal',
    again: 'Run again',
    running: (seconds: number) => `The whole life of the document runs on a virtual clock… ${seconds} s`,
    patience: 'Usually under 10 seconds, a minute at most. No mail is sent, nothing is recorded.',
  },
};

/** Seconds since it began. */
function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isRunning) return undefined;
    const timer = setInterval(() => setSeconds((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return seconds;
}

export function BehaviourForm({
  isRunning,
  isAgain,
  onRun,
}: {
  readonly isRunning: boolean;
  readonly isAgain: boolean;
  readonly onRun: (behaviour: Behaviour) => void;
}) {
  const say = useTexts(texts);
  const [behaviour, choose] = useState<Behaviour>('PLAUSIBLE');
  const seconds = useSeconds(isRunning);
  return (
    <form
      class="sheet stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning) onRun(behaviour);
      }}
    >
      <Choices
        label={say.label}
        hint={say.hints[behaviour]}
        value={behaviour}
        onValue={(value) => choose(keysOf(say.behaviours).find((one) => one === value) ?? behaviour)}
        options={keysOf(say.behaviours).map((value) => ({ value, label: say.behaviours[value] }))}
      />
      <div class="row">
        <Button type="submit" kind="primary" icon="play" isBusy={isRunning}>
          {isAgain ? say.again : say.run}
        </Button>
        <span class="soft small">{say.patience}</span>
      </div>
      {isRunning && (
        <p class="waiting" role="status">
          {/* Read out once; the seconds are for the eye. */}
          {say.running(seconds)}
        </p>
      )}
    </form>
  );
}
