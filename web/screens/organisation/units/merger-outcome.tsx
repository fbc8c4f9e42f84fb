import { useEffect } from 'preact/hooks';
import type { AnswerOf } from '../../../api/endpoint.ts';
import type { Command } from '../../../api/use-command.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Notice, Problem } from '../../../components/notice.tsx';
import { Table } from '../../../components/table.tsx';
import { formatDay } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { mergerTexts } from './merger-texts.ts';

type Preview = AnswerOf<'POST /units/merge/preview'>;
type Row = Preview['units'][number];
export type Done = AnswerOf<'POST /units/merge'> & { readonly into: string };

/** `455/UBND-NV (hạn 18/12/2026): 2`, one line per document and day. */
function documentsOf({ open }: Row, due: string): string[] {
  const lines = new Map<string, number>();
  for (const { notation, dueDay } of open) {
    const line = `${notation} (${due} ${formatDay(dueDay)})`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines].map(([line, count]) => (count === 1 ? line : `${line}: ${count}`));
}

export function MergerPreview({
  preview,
  totals,
  onMerge,
}: {
  readonly preview: Preview;
  readonly totals: readonly [open: number, reviews: number];
  readonly onMerge: () => void;
}) {
  const say = useTexts(mergerTexts);
  return (
    <section class="sheet stack">
      <Table
        caption={say.found(...totals)}
        rows={preview.units}
        keyOf={({ unitId }) => unitId}
        columns={[
          {
            key: 'unit',
            title: say.unit,
            isHead: true,
            cell: ({ unitName, merged }) => (
              <>
                {unitName} {merged && <span class="soft small">({say.merged})</span>}
              </>
            ),
          },
          { key: 'open', title: say.open, isNumeric: true, cell: ({ open }) => open.length },
          { key: 'reviews', title: say.reviews, isNumeric: true, cell: ({ reviews }) => reviews },
          {
            key: 'documents',
            title: say.documents,
            cell: (row) => (
              <div class="organisation-lines">
                {documentsOf(row, say.due).map((line) => (
                  <span key={line}>{line}</span>
                ))}
                {row.open.length === 0 && '–'}
              </div>
            ),
          },
        ]}
      />
      <div>
        <Button kind="danger" icon="split" onClick={onMerge}>
          {say.merge}
        </Button>
      </div>
    </section>
  );
}

export function MergerDone({
  done,
  merging,
  onGoOn,
  onEnd,
}: {
  readonly done: Done;
  readonly merging: Command<'POST /units/merge'>;
  readonly onGoOn: () => void;
  readonly onEnd: () => void;
}) {
  const say = useTexts(mergerTexts);
  const isWhole = done.waiting.length === 0;
  useEffect(() => {
    if (isWhole) onEnd();
  }, [isWhole]);
  return (
    <div class="stack">
      <Notice tone="good">{say.done(done.inherited, done.reviews)}</Notice>
      {!isWhole && (
        <Notice
          tone="warn"
          action={
            <Button isBusy={merging.isSending} onClick={onGoOn}>
              {say.goOn}
            </Button>
          }
        >
          {say.waiting(done.waiting.length)}
        </Notice>
      )}
      {merging.problem !== undefined && <Problem problem={merging.problem} />}
      <p>{say.accounts}</p>
      <div class="row">
        <LinkButton kind="primary" href={`/units/${done.into}`}>
          {say.open_}
        </LinkButton>
      </div>
    </div>
  );
}
