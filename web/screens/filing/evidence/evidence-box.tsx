/** Where evidence is laid down: dropped, pasted, chosen, photographed, or cited by number. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { useTexts } from '../../../texts/language.ts';
import { CiteDocument } from './cite-document.tsx';
import type { Chosen } from './chosen.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import { ACCEPTED, ACCEPTED_PICTURES } from './evidence-types.ts';
import { takeFile } from './take-files.ts';
import type { Uploads } from './use-uploads.ts';

export interface EvidenceBoxProps {
  readonly label: string;
  readonly chosen: readonly Chosen[];
  readonly uploads: Uploads;
  readonly sendsOriginals: boolean;
  readonly onAdd: (chosen: Chosen) => void;
  readonly onDrop: (id: string) => void;
  readonly error?: string | undefined;
  /** Takes what is pasted anywhere on the page outside a field. */
  readonly takesPaste?: boolean;
}

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];
const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, dialog') !== null;

function useTaking({ sendsOriginals, onAdd }: Pick<EvidenceBoxProps, 'sendsOriginals' | 'onAdd'>) {
  const say = useTexts(evidenceTexts);
  const [isPreparing, setPreparing] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setPreparing(true);
    setRefused([]);
    for (const file of files) {
      const taken = await takeFile(file, sendsOriginals);
      if (taken.outcome === 'TAKEN') onAdd(taken.chosen);
      else setRefused((before) => [...before, say[taken.outcome](taken.name)]);
    }
    setPreparing(false);
  };
  return { isPreparing, refused, take };
}

function Choose({ onFiles, onCite }: { onFiles: (files: readonly File[]) => void; onCite: () => void }) {
  const say = useTexts(evidenceTexts);
  const files = useRef<HTMLInputElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const picked = (event: { readonly currentTarget: HTMLInputElement }): void => {
    onFiles([...(event.currentTarget.files ?? [])]);
    // The same file may be chosen again after it was removed.
    event.currentTarget.value = '';
  };
  return (
    <div class="row">
      <Button small icon="upload" onClick={() => files.current?.click()}>
        {say.choose}
      </Button>
      <span class="filing-photo">
        <Button small icon="plus" onClick={() => photo.current?.click()}>
          {say.photo}
        </Button>
      </span>
      <Button small icon="document" onClick={onCite}>
        {say.cite}
      </Button>
      <input ref={files} type="file" hidden multiple accept={ACCEPTED} onChange={picked} />
      <input
        ref={photo}
        type="file"
        hidden
        capture="environment"
        accept={ACCEPTED_PICTURES}
        onChange={picked}
      />
    </div>
  );
}

export function EvidenceBox(props: EvidenceBoxProps) {
  const { label, chosen, uploads, onAdd, onDrop, error, takesPaste = false } = props;
  const say = useTexts(evidenceTexts);
  const [isOver, setOver] = useState(false);
  const [isCiting, setCiting] = useState(false);
  const { isPreparing, refused, take } = useTaking(props);
  const takeNow = useRef(take);
  takeNow.current = take;
  useEffect(() => {
    if (!takesPaste) return undefined;
    const paste = (event: ClipboardEvent): void => {
      if (!isInField(event.target)) void takeNow.current(filesOf(event.clipboardData));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [takesPaste]);
  return (
    <div
      class={`filing-evidence${isOver ? ' over' : ''}${error === undefined ? '' : ' wrong'}`}
      role="group"
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(filesOf(event.dataTransfer));
      }}
    >
      {chosen.length > 0 && (
        <ul class="filing-evidence-list" aria-label={say.list}>
          {chosen.map((each) => (
            <EvidenceLine key={each.id} chosen={each} uploads={uploads} onDrop={() => onDrop(each.id)} />
          ))}
        </ul>
      )}
      <div class="small soft filing-drop-words">{say.drop}</div>
      <Choose onFiles={(files) => void take(files)} onCite={() => setCiting(true)} />
      <div role="status" class="small">
        {isPreparing && say.preparing}
      </div>
      {refused.map((words) => (
        <p key={words} class="filing-evidence-state bad" role="alert">
          {words}
        </p>
      ))}
      {error !== undefined && (
        <p class="filing-evidence-state bad" tabIndex={-1} aria-invalid="true">
          {error}
        </p>
      )}
      {isCiting && (
        <CiteDocument
          onClose={() => setCiting(false)}
          onCited={(document) => {
            setCiting(false);
            onAdd(document);
          }}
        />
      )}
    </div>
  );
}
