/** The fields of one deed: a reason with suggestions to start from, a grade, a day with working days counted, a unit. */
import { useWhole } from '../../../api/use-whole.ts';
import { useWorkingDays } from '../../../api/use-working-days.ts';
import { Button } from '../../../components/button.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { Choices, Select, TextArea } from '../../../components/field.tsx';
import { Loading } from '../../../components/notice.tsx';
import { gradeNames } from '../../../texts/deciding.ts';
import type { QualityGrade } from '../../../texts/deciding-types.ts';
import { compareNames, formatDay } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { DEEDS, type DeedName, type DeedValues } from './deeds.ts';
import { deedTexts } from './deed-texts.ts';
import type { ShownAssignment } from './shown.ts';

const texts = {
  vi: {
    quick: 'Mẫu câu:',
    grade: 'Chất lượng (không bắt buộc)',
    noGrade: 'Không xếp loại',
    day: 'Hạn mới',
    after: (from: string) => `hạn hiện tại (${from})`,
    notAfter: (from: string) => `Phải sau hạn hiện tại (${from}).`,
    cause: 'Kết luận',
    objective: 'Nguyên nhân khách quan',
    subjective: 'Nguyên nhân chủ quan',
    unit: 'Đơn vị tiếp nhận',
    choose: 'Chọn đơn vị…',
  },
  en: {
    quick: 'Phrases:',
    grade: 'Quality (optional)',
    noGrade: 'No grade',
    day: 'New due day',
    after: (from: string) => `the present due day (${from})`,
    notAfter: (from: string) => `Must be after the present due day (${from}).`,
    cause: 'Judgement',
    objective: 'Objective cause',
    subjective: 'Subjective cause',
    unit: 'Other unit',
    choose: 'Choose a unit…',
  },
};
interface FieldsProps {
  readonly name: DeedName;
  readonly shown: ShownAssignment;
  readonly values: DeedValues;
  readonly onChange: (next: Partial<DeedValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

function NewDay({ shown, values, onChange, errorAt }: Omit<FieldsProps, 'name'>) {
  const say = useTexts(texts);
  const days = useWorkingDays();
  const due = shown.status.dueDay;
  if (days === undefined) return <Loading />;
  return (
    <DayField
      label={say.day}
      required
      mustWork
      min={due}
      days={days}
      from={{ day: due, words: say.after(formatDay(due)) }}
      value={values.day}
      onValue={(day) => onChange({ day })}
      error={
        errorAt('day') ?? (values.day !== '' && values.day <= due ? say.notAfter(formatDay(due)) : undefined)
      }
    />
  );
}

function UnitField({ shown, values, onChange, errorAt }: Omit<FieldsProps, 'name'>) {
  const say = useTexts(texts);
  const { data } = useWhole('GET /units', { query: { inForce: 'true' } });
  const units = (data ?? [])
    .filter(({ id }) => id !== shown.assignment.unitId)
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={say.unit}
      required
      value={values.unitId}
      onValue={(unitId) => onChange({ unitId })}
      options={[{ value: '', label: say.choose }, ...units]}
      error={errorAt('toUnitId')}
    />
  );
}

export function DeedFields({ name, ...rest }: FieldsProps) {
  const say = useTexts(texts);
  const words = useTexts(deedTexts)[name];
  const grades = useTexts(gradeNames);
  const { values, onChange, errorAt } = rest;
  const { fields, text } = DEEDS[name];
  const gradeOf = (value: string): QualityGrade | '' =>
    value === 'EXCELLENT' || value === 'GOOD' || value === 'FAIR' || value === 'POOR' ? value : '';
  return (
    <>
      {fields.includes('CAUSE') && (
        <Choices
          label={say.cause}
          value={values.cause}
          onValue={(value) => onChange({ cause: value === 'OBJECTIVE' ? 'OBJECTIVE' : 'SUBJECTIVE' })}
          options={[
            { value: 'OBJECTIVE', label: say.objective },
            { value: 'SUBJECTIVE', label: say.subjective },
          ]}
        />
      )}
      {fields.includes('UNIT') && <UnitField {...rest} />}
      {fields.includes('DAY') && <NewDay {...rest} />}
      {fields.includes('GRADE') && (
        <Select
          label={say.grade}
          value={values.grade}
          onValue={(value) => onChange({ grade: gradeOf(value) })}
          options={[
            { value: '', label: say.noGrade },
            ...Object.entries(grades).map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      {text !== 'NONE' && (
        <div class="stack tight">
          <TextArea
            label={words.text}
            rows={3}
            maxLength={2000}
            required={text === 'REQUIRED'}
            value={values.text}
            onValue={(next) => onChange({ text: next })}
            error={errorAt('reason') ?? errorAt('note') ?? errorAt('answer')}
          />
          {words.reasons.length > 0 && (
            <div class="record-phrases" role="group" aria-label={say.quick}>
              <span class="soft small">{say.quick}</span>
              {words.reasons.map((reason) => (
                <Button
                  small
                  kind="quiet"
                  key={reason}
                  onClick={() => onChange({ text: joined(values.text, reason) })}
                >
                  {reason}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** What is already written stays; a phrase is added once. */
const joined = (text: string, phrase: string): string =>
  text.includes(phrase) ? text : text.trim() === '' ? phrase : `${text.trim()} ${phrase}`;
