/** The head of a clause: its number, what was found in it, and what can be done with it. */
import { Button } from '../../../../components/button.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { ClauseForm } from '../draft-form.ts';
import { useEditor } from '../editor/editor.ts';
import { isAt } from '../editor/finding-places.ts';
import { clauseKindNames } from '../names.ts';

const texts = {
  vi: {
    edit: 'Sửa',
    close: 'Thu gọn',
    up: 'Chuyển lên',
    down: 'Chuyển xuống',
    remove: 'Bỏ mục',
    about: (id: string, deed: string) => `${deed} – mục ${id}`,
    blocking: (count: number) => `${count} điểm phải sửa`,
    warning: (count: number) => `${count} lưu ý`,
  },
  en: {
    edit: 'Edit',
    close: 'Fold',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    about: (id: string, deed: string) => `${deed} – clause ${id}`,
    blocking: (count: number) => `${count} to be mended`,
    warning: (count: number) => `${count} notes`,
  },
};

export interface ClauseDeeds {
  readonly put: (update: (clause: ClauseForm) => ClauseForm) => void;
  readonly move: (steps: number) => void;
  readonly remove: () => void;
}
export interface ClauseProps {
  readonly clause: ClauseForm;
  readonly index: number;
  readonly isLast: boolean;
  readonly deeds: ClauseDeeds;
}

function Found({ index }: { readonly index: number }) {
  const { findings } = useEditor();
  const say = useTexts(texts);
  const here = findings.filter((finding) => isAt(finding, `clauses.${index}`));
  const blocking = here.filter(({ severity }) => severity === 'BLOCKING').length;
  if (here.length === 0) return null;
  return (
    <span class={`badge ${blocking > 0 ? 'red' : 'yellow'}`}>
      <Icon name={blocking > 0 ? 'alert' : 'info'} />
      {blocking > 0 ? say.blocking(blocking) : say.warning(here.length)}
    </span>
  );
}

export function ClauseHead({ clause, index, isLast, deeds }: ClauseProps) {
  const { open, setOpen } = useEditor();
  const say = useTexts(texts);
  const kinds = useTexts(clauseKindNames);
  const isOpen = open.has(clause.key);
  const about = (deed: string): string => say.about(clause.id, deed);
  return (
    <div class="drafting-clause-head">
      <div class="row">
        <b class="numeric">{clause.id === '' ? '?' : clause.id}</b>
        <span class="badge">{kinds[clause.kind]}</span>
        <Found index={index} />
      </div>
      <div class="row drafting-clause-deeds">
        <Button
          small
          kind="quiet"
          disabled={index === 0}
          onClick={() => deeds.move(-1)}
          title={about(say.up)}
        >
          <span aria-hidden="true">↑</span>
          <span class="visually-hidden">{about(say.up)}</span>
        </Button>
        <Button small kind="quiet" disabled={isLast} onClick={() => deeds.move(1)} title={about(say.down)}>
          <span aria-hidden="true">↓</span>
          <span class="visually-hidden">{about(say.down)}</span>
        </Button>
        <Button small kind="quiet" icon="cross" aria-label={about(say.remove)} onClick={deeds.remove}>
          {say.remove}
        </Button>
        <Button
          small
          icon={isOpen ? 'check' : 'edit'}
          aria-expanded={isOpen}
          aria-label={about(isOpen ? say.close : say.edit)}
          onClick={() => setOpen(clause.key, !isOpen)}
        >
          {isOpen ? say.close : say.edit}
        </Button>
      </div>
    </div>
  );
}
