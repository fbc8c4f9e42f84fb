/** The clauses of a draft, in order; reordered and removed with an undo, by mouse or keyboard. */
import { useRef, useState } from 'preact/hooks';
import { newKey } from '../../../../api/client.ts';
import { Button } from '../../../../components/button.tsx';
import { tell } from '../../../../components/toast.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { ClauseCard } from './clause-card.tsx';
import type { ClauseDeeds } from './clause-head.tsx';
import {
  changeOne,
  moveBy,
  newClause,
  numbered,
  numberedAsBefore,
  putIn,
  takeOut,
  type Clauses,
  type ClausesChange,
} from '../form/clause-list.ts';
import type { ClauseForm } from '../draft-form.ts';
import { useEditor } from '../editor/editor.ts';
import { Part } from '../editor/part.tsx';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    title: 'Nội dung, từng mục',
    empty:
      'Chưa có mục nào. Mỗi việc giao là một mục riêng: ai làm, nộp gì, bao giờ xong. Điều cấm và nội dung thông báo cũng ghi thành mục.',
    keys: 'Trong một mục: Alt + ↑ hoặc ↓ để chuyển mục lên, xuống.',
    add: 'Thêm mục',
    number: 'Đánh số lại theo thứ tự',
    undo: 'Hoàn tác',
    removed: (id: string) => `Đã bỏ mục ${id}.`,
  },
  en: {
    title: 'Text, clause by clause',
    empty:
      'No clause yet. Every piece of work is a clause of its own: who, what to hand in, until when. Bans and announcements are clauses too.',
    keys: 'Within a clause: Alt + ↑ or ↓ moves it.',
    add: 'Add a clause',
    number: 'Number in this order',
    undo: 'Undo',
    removed: (id: string) => `Clause ${id} is removed.`,
  },
};

/** What changed the list, undone one by one; what was typed since stays. */
function useClauses() {
  const { form, change } = useEditor();
  const undos = useRef<ClausesChange[]>([]);
  const [undoable, setUndoable] = useState(0);
  const run = (update: ClausesChange): void => change((now) => ({ ...now, clauses: update(now.clauses) }));
  const runUndoably = (update: ClausesChange, undo: ClausesChange): void => {
    undos.current.push(undo);
    setUndoable(undos.current.length);
    run(update);
  };
  const undo = (): void => {
    const last = undos.current.pop();
    setUndoable(undos.current.length);
    if (last !== undefined) run(last);
  };
  return { clauses: form.clauses, run, runUndoably, undo, undoable };
}

const focusText = (key: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#clause-${key} textarea`)?.focus());
};

export function ClausesPart() {
  const { setOpen } = useEditor();
  const say = useTexts(texts);
  const { clauses, run, runUndoably, undo, undoable } = useClauses();
  const adder = useRef<HTMLDivElement>(null);
  const add = (): void => {
    const clause = newClause(clauses, newKey());
    setOpen(clause.key, true);
    runUndoably(putIn(clause, clauses.length), takeOut(clause.key));
    focusText(clause.key);
  };
  const remove = (clause: ClauseForm, index: number): void => {
    runUndoably(takeOut(clause.key), putIn(clause, index));
    tell(say.removed(clause.id), { label: say.undo, run: undo });
    adder.current?.querySelector('button')?.focus();
  };
  const deedsOf = (clause: ClauseForm, index: number): ClauseDeeds => ({
    put: (update) => run(changeOne(clause.key, update)),
    move: (steps) => {
      const isWithin = index + steps >= 0 && index + steps < clauses.length;
      if (isWithin) runUndoably(moveBy(clause.key, steps), moveBy(clause.key, -steps));
    },
    remove: () => remove(clause, index),
  });
  return (
    <Part
      name="clauses"
      title={say.title}
      {...(clauses.length === 0 ? { lead: say.empty } : {})}
      aside={
        undoable > 0 && (
          <Button small icon="undo" onClick={undo}>
            {say.undo}
          </Button>
        )
      }
    >
      <Spot path="clauses" exact>
        {(hint) => (
          <div class="stack">
            {hint}
            <ol class="drafting-clauses">
              {clauses.map((clause, index) => (
                <ClauseCard
                  key={clause.key}
                  clause={clause}
                  index={index}
                  isLast={index === clauses.length - 1}
                  deeds={deedsOf(clause, index)}
                />
              ))}
            </ol>
            <div class="row" ref={adder}>
              <Button icon="plus" onClick={add}>
                {say.add}
              </Button>
              {clauses.length > 1 && <Renumber clauses={clauses} runUndoably={runUndoably} />}
            </div>
            {clauses.length > 1 && <p class="soft small">{say.keys}</p>}
          </div>
        )}
      </Spot>
    </Part>
  );
}

/** Offered only when the numbers do not follow the order. */
function Renumber({
  clauses,
  runUndoably,
}: {
  readonly clauses: Clauses;
  readonly runUndoably: (update: ClausesChange, undo: ClausesChange) => void;
}) {
  const say = useTexts(texts);
  const after = numbered(clauses);
  if (after.every(({ id }, index) => id === clauses[index]?.id)) return null;
  return (
    <Button kind="quiet" onClick={() => runUndoably(numbered, numberedAsBefore(clauses))}>
      {say.number}
    </Button>
  );
}
