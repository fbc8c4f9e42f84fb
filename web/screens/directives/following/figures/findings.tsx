/** What units found when they inspected themselves: against the catalogue, and apart from it against their own criteria. */
import type { AnswerOf } from '../../../../api/endpoint.ts';
import { Figure } from '../../../../components/charts/figure.tsx';
import { ShareBar } from '../../../../components/charts/share-bar.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';

type Figures = AnswerOf<'GET /directives/{directiveId}/statistics'>;
const texts = {
  vi: {
    title: 'Kết quả tự kiểm tra',
    own: 'Theo tiêu chí riêng của đơn vị',
    catalogue: 'Theo danh mục tiêu chí chung',
    none: 'Chưa có báo cáo nào ghi kết quả tự kiểm tra.',
    says: (wrongs: string, corrected: string, remedy: string) =>
      `${wrongs} vi phạm, tồn tại = ${corrected} chấn chỉnh ngay + ${remedy} phải khắc phục. Chỉ tính báo cáo đã nộp và không bị trả lại.`,
    corrected: 'Vi phạm, chấn chỉnh ngay',
    remedy: 'Vi phạm, phải khắc phục',
    kept: 'Việc làm tốt, cam kết được giữ',
  },
  en: {
    title: 'Findings of the self-inspections',
    own: 'Against criteria of the units’ own',
    catalogue: 'Against the common catalogue',
    none: 'No report has findings yet.',
    says: (wrongs: string, corrected: string, remedy: string) =>
      `${wrongs} wrongs = ${corrected} corrected on the spot + ${remedy} to be remedied. Only reports that stand are counted.`,
    corrected: 'Wrong, corrected on the spot',
    remedy: 'Wrong, to be remedied',
    kept: 'Commitments kept',
  },
};

function Part({
  title,
  counts,
}: {
  readonly title: string;
  readonly counts: Readonly<Record<string, number>>;
}) {
  const say = useTexts(texts);
  const of = (name: string): number => counts[name] ?? 0;
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      <ShareBar
        title={title}
        shares={[
          { key: 'remedy', name: say.remedy, count: of('toRemedy'), tone: 'red', fill: 'solid' },
          {
            key: 'corrected',
            name: say.corrected,
            count: of('correctedOnTheSpot'),
            tone: 'yellow',
            fill: 'stripes',
          },
          { key: 'kept', name: say.kept, count: of('kept'), tone: 'calm', fill: 'dots' },
        ]}
      />
    </div>
  );
}

const sumOf = (counts: Readonly<Record<string, number>> = {}): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export function FindingsFigure({ figures: { statistics } }: { readonly figures: Figures }) {
  const say = useTexts(texts);
  const language = useLanguage();
  const { findings = {}, ownFindings = {} } = statistics;
  const count = (name: string): string =>
    formatCount((findings[name] ?? 0) + (ownFindings[name] ?? 0), language);
  if (sumOf(findings) + sumOf(ownFindings) === 0)
    return <Figure title={say.title} says={say.none} children={null} />;
  return (
    <Figure
      title={say.title}
      says={say.says(count('wrongs'), count('correctedOnTheSpot'), count('toRemedy'))}
    >
      <Part title={say.catalogue} counts={findings} />
      {sumOf(ownFindings) > 0 && <Part title={say.own} counts={ownFindings} />}
    </Figure>
  );
}
