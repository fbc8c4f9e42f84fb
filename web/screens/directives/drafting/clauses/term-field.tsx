/** A deadline: a day, or working days from receipt. The working days are counted beside it; a day off is refused in words. */
import { Button } from '../../../../components/button.tsx';
import { DateField } from '../../../../components/date-field.tsx';
import { Choices, TextField } from '../../../../components/field.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { formatDay, today, weekdayOf } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { countOf, isDay } from '../form/draft-content.ts';
import type { TermForm } from '../draft-form.ts';
import { useEditor } from '../editor/editor.ts';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    FIXED_DAY: 'Ngày cụ thể',
    WORKING_DAYS_FROM_RECEIPT: 'Số ngày làm việc kể từ khi nhận',
    day: 'Hạn',
    days: 'Số ngày làm việc',
    left: (day: string, count: number) => `${day} – còn ${count} ngày làm việc kể từ hôm nay.`,
    past: (day: string) => `${day} – không còn ngày làm việc nào từ hôm nay.`,
    ifToday: (day: string) => `Đơn vị nhận hôm nay thì hạn là ${day}.`,
    off: (day: string, name: string, next: string) =>
      `${day} là ngày nghỉ${name}. Hạn không rơi vào ngày nghỉ: ngày làm việc tiếp theo là ${next}.`,
    use: (day: string) => `Dùng ngày ${day}`,
  },
  en: {
    FIXED_DAY: 'A fixed day',
    WORKING_DAYS_FROM_RECEIPT: 'Working days from receipt',
    day: 'Due day',
    days: 'Number of working days',
    left: (day: string, count: number) => `${day} – ${count} working days from today.`,
    past: (day: string) => `${day} – no working day left from today.`,
    ifToday: (day: string) => `For a unit that receives it today the due day is ${day}.`,
    off: (day: string, name: string, next: string) =>
      `${day} is a day off${name}. A deadline does not fall on a day off: the next working day is ${next}.`,
    use: (day: string) => `Use ${day}`,
  },
};

/** `Thứ Hai, 21/12/2026`. */
export function useDayWords(): (day: string) => string {
  const language = useLanguage();
  return (day) => `${weekdayOf(day, language)}, ${formatDay(day)}`;
}

function FixedDay({
  value,
  onValue,
}: {
  readonly value: TermForm;
  readonly onValue: (next: TermForm) => void;
}) {
  const { days } = useEditor();
  const say = useTexts(texts);
  const words = useDayWords();
  const { day } = value;
  const isKnown = isDay(day) && days !== undefined;
  const count = isKnown ? days.between(today(), day) : 0;
  const isOff = isKnown && !days.isWorkingDay(day);
  const next = isOff ? days.add(day, 1) : day;
  const name = isOff ? days.nameOf(day) : undefined;
  return (
    <div class="stack tight">
      <DateField
        label={say.day}
        value={day}
        min={today()}
        onValue={(typed) => onValue({ ...value, day: typed })}
        {...(isKnown && !isOff
          ? { hint: count > 0 ? say.left(words(day), count) : say.past(words(day)) }
          : {})}
      />
      {isOff && (
        <div role="alert" class="stack tight">
          <div class="drafting-line blocking">
            <Icon name="alert" />
            <span>{say.off(words(day), name === undefined ? '' : ` (${name})`, words(next))}</span>
          </div>
          <div>
            <Button small onClick={() => onValue({ ...value, day: next })}>
              {say.use(formatDay(next))}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function FromReceipt({
  value,
  onValue,
}: {
  readonly value: TermForm;
  readonly onValue: (next: TermForm) => void;
}) {
  const { days } = useEditor();
  const say = useTexts(texts);
  const words = useDayWords();
  const count = countOf(value.days, 500);
  return (
    <TextField
      label={say.days}
      type="number"
      min={1}
      max={500}
      inputMode="numeric"
      value={value.days}
      onValue={(typed) => onValue({ ...value, days: typed })}
      {...(count !== undefined && days !== undefined
        ? { hint: say.ifToday(words(days.add(today(), count))) }
        : {})}
    />
  );
}

export function TermField({
  label,
  path,
  value,
  onValue,
  none,
}: {
  readonly label: string;
  readonly path: string;
  readonly value: TermForm;
  readonly onValue: (next: TermForm) => void;
  /** What it means to set no term, where that is allowed. */
  readonly none?: string;
}) {
  const say = useTexts(texts);
  const kinds = ['FIXED_DAY', 'WORKING_DAYS_FROM_RECEIPT'] as const;
  return (
    <Spot path={path} omit={['DAY_OFF']}>
      {(hint) => (
        <div class="stack tight">
          <Choices
            label={label}
            value={value.kind}
            onValue={(chosen) => onValue({ ...value, kind: kinds.find((kind) => kind === chosen) ?? '' })}
            options={[
              ...(none === undefined ? [] : [{ value: '', label: none }]),
              ...kinds.map((kind) => ({ value: kind, label: say[kind] })),
            ]}
          />
          {value.kind === 'FIXED_DAY' && <FixedDay value={value} onValue={onValue} />}
          {value.kind === 'WORKING_DAYS_FROM_RECEIPT' && <FromReceipt value={value} onValue={onValue} />}
          {hint}
        </div>
      )}
    </Spot>
  );
}
