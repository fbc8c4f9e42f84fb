/** The check before signature, beside the editor: what must be mended, what to weigh, what would be opened. */
import { Icon } from '../../../../components/icon.tsx';
import { Problem } from '../../../../components/notice.tsx';
import type { ReadingState } from '../../../../api/use-reading.ts';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { Check, Finding } from './editor.ts';
import { FindingList } from './finding-list.tsx';

const texts = {
  vi: {
    title: 'Kiểm tra trước khi ký',
    checking: 'Đang kiểm tra…',
    good: 'Không còn điểm nào phải sửa. Văn bản đủ điều kiện ban hành.',
    blocking: (count: number) => `${count} điểm phải sửa trước khi ban hành`,
    warnings: (count: number) => `${count} điểm cần cân nhắc`,
    counts: 'Nếu ban hành ngay',
    units: 'Đơn vị thực hiện',
    assignments: 'Nhiệm vụ được mở',
    obligations: 'Đầu việc, tính theo từng đơn vị',
  },
  en: {
    title: 'Check before signature',
    checking: 'Checking…',
    good: 'Nothing left to mend. The document may be issued.',
    blocking: (count: number) => `${count} to be mended before it is issued`,
    warnings: (count: number) => `${count} to weigh`,
    counts: 'If it were issued now',
    units: 'Units to act',
    assignments: 'Assignments opened',
    obligations: 'Pieces of work over all units',
  },
};
function Counts({ units, assignments, obligations }: Check['counts']) {
  const say = useTexts(texts);
  const language = useLanguage();
  return (
    <dl class="drafting-counts">
      {[
        [say.units, units],
        [say.assignments, assignments],
        [say.obligations, obligations],
      ].map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="numeric">{formatCount(Number(count), language)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function CheckPanel({
  check,
  findings,
  isBehind,
  onJump,
}: {
  readonly check: ReadingState<Check>;
  /** Of the check, at their places in the form as it stands. */
  readonly findings: readonly Finding[];
  /** Something was typed since. */
  readonly isBehind: boolean;
  /** Left out where nothing can be mended. */
  readonly onJump?: (finding: Finding) => void;
}) {
  const say = useTexts(texts);
  const blocking = findings.filter(({ severity }) => severity === 'BLOCKING');
  const warnings = findings.filter(({ severity }) => severity === 'WARNING');
  const { data, problem, reload } = check;
  return (
    <aside class="sheet stack drafting-check" aria-labelledby="drafting-check-title" id="check">
      <div class="row spread">
        <h2 id="drafting-check-title">{say.title}</h2>
        <span class="soft small">{(isBehind || check.isLoading) && say.checking}</span>
      </div>
      {problem !== undefined && <Problem problem={problem} onRetry={reload} />}
      {data !== undefined && (
        <div class={`stack${isBehind ? ' drafting-behind' : ''}`}>
          <p role="status" class={`drafting-verdict ${blocking.length === 0 ? 'good' : 'blocking'}`}>
            <Icon name={blocking.length === 0 ? 'check' : 'alert'} />
            <b>{blocking.length === 0 ? say.good : say.blocking(blocking.length)}</b>
          </p>
          {blocking.length > 0 && <FindingList findings={blocking} onJump={onJump} />}
          {warnings.length > 0 && (
            <>
              <h3>{say.warnings(warnings.length)}</h3>
              <FindingList findings={warnings} onJump={onJump} />
            </>
          )}
          <h3>{say.counts}</h3>
          <Counts {...data.counts} />
        </div>
      )}
    </aside>
  );
}
