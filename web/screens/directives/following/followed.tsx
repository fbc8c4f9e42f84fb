/** A directive that was issued: who is late, every unit, then the text. */
import { useCallback, useEffect } from 'preact/hooks';
import { refreshReadings } from '../../../api/use-reading.ts';
import { LinkButton } from '../../../components/button.tsx';
import { Page } from '../../../components/page.tsx';
import { useTexts } from '../../../texts/language.ts';
import { Clauses } from './clauses.tsx';
import { Deeds } from './deeds/deeds.tsx';
import { Report } from './deeds/report.tsx';
import { deedTexts } from './deeds/texts.ts';
import type { DirectiveAnswer } from './directive.ts';
import { Distribution } from './distribution.tsx';
import { Facts } from './facts.tsx';
import { Lead } from './lead.tsx';
import { MatrixSection } from './matrix-section.tsx';
import { ClosingNote } from './deeds/closing-note.tsx';
import { Standing } from './standing.tsx';
import { useCounted, type Counted } from './use-counted.ts';
import { useFilter } from './use-filter.ts';

const texts = {
  vi: {
    above: 'Văn bản chỉ đạo',
    unnumbered: 'Chưa có số',
    units: 'Từng đơn vị',
    mine: 'Nhiệm vụ của đơn vị',
    text: (count: number) => `Nội dung văn bản (${count} mục)`,
    copy: 'Đơn vị nhận văn bản này để biết; không có nhiệm vụ phải thực hiện.',
    nothing: 'Chưa có nhiệm vụ nào được gửi đến đơn vị.',
  },
  en: {
    above: 'Directives',
    unnumbered: 'No number yet',
    units: 'Unit by unit',
    mine: 'Your unit’s assignments',
    text: (count: number) => `Text of the directive (${count} clauses)`,
    copy: 'Your unit received this for information; nothing is owed.',
    nothing: 'No assignment has gone out to a unit yet.',
  },
};

/** Asks on while the directive goes out; once it has, everything on the page is read anew. */
function GoingOut({ found, counted, reload }: FollowedProps & { readonly counted: Counted }) {
  const { figures } = counted;
  const askAgain = useCallback(() => {
    reload();
    figures.reload();
  }, [reload, figures.reload]);
  useEffect(() => refreshReadings, []);
  return (
    <Distribution
      sent={figures.data?.statistics.assignments ?? counted.rows.rows.length}
      expected={found.directive.expectedAssignments}
      onAskAgain={askAgain}
    />
  );
}

function Actions({
  found,
  counted,
  isOut,
}: {
  readonly found: DirectiveAnswer;
  readonly counted: Counted;
  readonly isOut: boolean;
}) {
  const say = useTexts(deedTexts);
  const { directive, version, allowed, completed } = found;
  return (
    <>
      {counted.seesFigures && isOut && (
        <LinkButton href={`/directives/${directive.id}/figures`} icon="chart">
          {say.figures}
        </LinkButton>
      )}
      <Deeds
        directiveId={directive.id}
        directive={directive}
        version={version}
        open={counted.open}
        all={counted.all}
        allowed={allowed}
        completed={completed}
      />
    </>
  );
}

function Text({ found, isOpen }: { readonly found: DirectiveAnswer; readonly isOpen: boolean }) {
  const say = useTexts(texts);
  const { directive, relations, unitNames } = found;
  return (
    <details class="sheet following-text" open={isOpen}>
      <summary>
        <h2>{say.text(directive.content.clauses.length)}</h2>
      </summary>
      <div class="stack">
        <Facts directive={directive} relations={relations} names={unitNames} />
        <Clauses clauses={directive.content.clauses} names={unitNames} />
      </div>
    </details>
  );
}

export interface FollowedProps {
  readonly found: DirectiveAnswer;
  readonly reload: () => void;
}

export function Followed({ found, reload }: FollowedProps) {
  const say = useTexts(texts);
  const counted = useCounted(found);
  const filter = useFilter();
  const { directive } = found;
  const isOut = directive.phase !== 'DISTRIBUTING';
  return (
    <Page
      title={directive.notation === '' ? say.unnumbered : directive.notation}
      above={<a href="/directives">{say.above}</a>}
      lead={<Lead directive={directive} />}
      actions={<Actions found={found} counted={counted} isOut={isOut} />}
    >
      <div class="stack loose">
        {isOut ? (
          !counted.isOwn && (
            <Standing counted={counted} filter={filter}>
              <ClosingNote found={found} open={counted.open} />
            </Standing>
          )
        ) : (
          <GoingOut found={found} counted={counted} reload={reload} />
        )}
        <section class="stack" aria-labelledby="units">
          <h2 id="units">{counted.isOwn ? say.mine : say.units}</h2>
          <MatrixSection
            state={filter}
            rows={counted.rows}
            head={counted.isOwn ? 'part' : 'unit'}
            empty={<p>{counted.isOwn ? say.copy : say.nothing}</p>}
            fileName={`tien-do-${(directive.number ?? directive.id).toString()}`}
          />
        </section>
        {counted.seesFigures && isOut && <Report directiveId={directive.id} phase={directive.phase} />}
        <Text found={found} isOpen={counted.isOwn} />
      </div>
    </Page>
  );
}
