/** What the check found, each line leading to its field. */
import { Icon } from '../../../../components/icon.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { Finding } from './editor.ts';

const texts = {
  vi: {
    clause: (id: string) => `Mục ${id}`,
    more: (count: number) => `… và ${count} điểm tương tự`,
  },
  en: {
    clause: (id: string) => `Clause ${id}`,
    more: (count: number) => `… and ${count} more of the kind`,
  },
};
/** The same fault of a hundred units is one fault. */
const MOST_OF_A_KIND = 4;

function shownOf(findings: readonly Finding[]): { shown: Finding[]; left: number } {
  const seen = new Map<string, number>();
  const shown = findings.filter(({ code, clauseId = '' }) => {
    const kind = `${code} ${clauseId}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
  return { shown, left: findings.length - shown.length };
}

/** Leads to its field where there is one to mend it in. */
function Line({
  finding,
  onJump,
}: {
  readonly finding: Finding;
  readonly onJump: ((finding: Finding) => void) | undefined;
}) {
  const say = useTexts(texts);
  const { severity, clauseId, message } = finding;
  const look = `drafting-finding ${severity === 'BLOCKING' ? 'blocking' : 'warning'}`;
  const words = (
    <>
      <Icon name={severity === 'BLOCKING' ? 'alert' : 'info'} />
      <span>
        {clauseId !== undefined && <b>{say.clause(clauseId)}. </b>}
        {message}
      </span>
    </>
  );
  if (onJump === undefined) return <div class={look}>{words}</div>;
  return (
    <button type="button" class={look} onClick={() => onJump(finding)}>
      {words}
    </button>
  );
}

export function FindingList({
  findings,
  onJump,
}: {
  readonly findings: readonly Finding[];
  readonly onJump?: ((finding: Finding) => void) | undefined;
}) {
  const say = useTexts(texts);
  const { shown, left } = shownOf(findings);
  return (
    <ul class="drafting-findings">
      {shown.map((finding) => (
        <li key={`${finding.field} ${finding.code}`}>
          <Line finding={finding} onJump={onJump} />
        </li>
      ))}
      {left > 0 && <li class="soft small">{say.more(left)}</li>}
    </ul>
  );
}
