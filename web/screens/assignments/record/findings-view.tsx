/** Findings of the self-inspection; a criterion of the unit's own is worded as it stood when the report was filed. */
import type { AnswerOf } from '../../../api/endpoint.ts';
import { useReading } from '../../../api/use-reading.ts';
import { Day } from '../../../components/day.tsx';
import { Table } from '../../../components/table.tsx';
import { rootCauseNames, severityNames } from '../../../texts/deciding.ts';
import { useTexts } from '../../../texts/language.ts';
import type { Report } from './shown.ts';

type Finding = NonNullable<Report['findings']>[number];
const texts = {
  vi: {
    title: (wrong: number, kept: number) =>
      `Kết quả tự kiểm tra: ${wrong} tồn tại, ${kept} nội dung thực hiện tốt`,
    criterion: 'Tiêu chí',
    outcome: 'Kết quả',
    whom: 'Tập thể, cá nhân',
    handling: 'Khắc phục',
    WRONG: '✕ Tồn tại',
    KEPT: '✓ Thực hiện tốt',
    unit: 'Tập thể',
    person: 'Cá nhân mã',
    corrected: 'Đã chấn chỉnh ngay',
    until: 'trước hết ngày',
    own: 'tiêu chí riêng của đơn vị',
  },
  en: {
    title: (wrong: number, kept: number) => `Findings: ${wrong} shortcomings, ${kept} kept well`,
    criterion: 'Criterion',
    outcome: 'Result',
    whom: 'On whom',
    handling: 'Remedy',
    WRONG: '✕ Shortcoming',
    KEPT: '✓ Kept',
    unit: 'The unit',
    person: 'Person',
    corrected: 'Corrected on the spot',
    until: 'until',
    own: "the unit's own",
  },
};

const wordingsOf = (
  { ownCriteria = [] }: Report,
  catalogue: AnswerOf<'GET /criteria'> | undefined,
): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...(catalogue?.groups ?? []).flatMap(({ criteria }) =>
      criteria.map(({ code, wording }): [string, string] => [code, wording]),
    ),
    ...ownCriteria.map(({ code, wording }): [string, string] => [code, wording]),
  ]);

export function FindingsView({ report }: { readonly report: Report }) {
  const say = useTexts(texts);
  const severities = useTexts(severityNames);
  const causes = useTexts(rootCauseNames);
  const findings = report.findings ?? [];
  const own = new Set<string>(report.ownCriteria?.map(({ code }) => code));
  const isAllOwn = findings.every(({ criterion }) => own.has(criterion));
  const { data } = useReading('GET /criteria', { isWanted: !isAllOwn });
  if (findings.length === 0) return null;
  const wordings = wordingsOf(report, data);
  const wrong = findings.filter(({ outcome }) => outcome === 'WRONG').length;
  const handlingOf = ({ outcome, correctedOnTheSpot, remedy }: Finding) =>
    outcome === 'KEPT' ? (
      '–'
    ) : correctedOnTheSpot === true ? (
      say.corrected
    ) : remedy === undefined ? (
      '–'
    ) : (
      <>
        {remedy.what}, {say.until} <Day value={remedy.by} />
      </>
    );
  return (
    <Table
      caption={say.title(wrong, findings.length - wrong)}
      rows={findings.map((finding, index) => ({ ...finding, index }))}
      keyOf={({ index }) => String(index)}
      columns={[
        {
          key: 'criterion',
          title: say.criterion,
          isHead: true,
          cell: ({ criterion, note }) => (
            <>
              <span class="numeric soft">{criterion}</span> {wordings.get(criterion) ?? ''}
              {own.has(criterion) && <span class="soft small"> ({say.own})</span>}
              {note !== undefined && <div class="small record-note">{note}</div>}
            </>
          ),
        },
        {
          key: 'outcome',
          title: say.outcome,
          cell: ({ outcome, severity, rootCause }) => (
            <>
              {say[outcome]}
              {severity !== undefined && <div class="soft small">{severities[severity]}</div>}
              {rootCause !== undefined && <div class="soft small">{causes[rootCause]}</div>}
            </>
          ),
        },
        {
          key: 'whom',
          title: say.whom,
          cell: ({ subject }) =>
            subject.kind === 'INDIVIDUAL'
              ? `${say.person} ${subject.code}`
              : `${say.unit}${subject.part === undefined ? '' : `: ${subject.part}`}`,
        },
        { key: 'handling', title: say.handling, cell: handlingOf },
      ]}
    />
  );
}
