/** What every part of the editor reads and changes. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AnswerOf } from '../../../../api/endpoint.ts';
import type { DraftForm } from '../draft-form.ts';
import type { Directory } from '../form/units.ts';
import type { WorkingDays } from '../../../../api/working-days.ts';

export type Check = AnswerOf<'GET /directives/{directiveId}/check'>;
export type Finding = Check['findings'][number];

export interface Editor {
  readonly directiveId: string;
  readonly form: DraftForm;
  readonly change: (update: (form: DraftForm) => DraftForm) => void;
  /** What the last check found, by the places of the form as it stands now. */
  readonly findings: readonly Finding[];
  readonly directory: Directory;
  /** Undefined until the calendar has been read. */
  readonly days: WorkingDays | undefined;
  /** Keys of the clauses whose fields are open. */
  readonly open: ReadonlySet<string>;
  readonly setOpen: (key: string, isOpen: boolean) => void;
}
export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('No draft is being edited here');
  return editor;
}
/** Sets some fields of the frame. */
export function useSet(): (fields: Partial<DraftForm>) => void {
  const { change } = useEditor();
  return (fields) => change((form) => ({ ...form, ...fields }));
}
