/** The editor: the form, and beside it what the check says of it. */
import { useEffect, useState } from 'preact/hooks';
import { useReading, type ReadingState } from '../../../../api/use-reading.ts';
import { useWorkingDays } from '../../../../api/use-working-days.ts';
import { Hint } from '../../../../components/hint.tsx';
import { later } from '../../../../components/later.tsx';
import { Problem } from '../../../../components/notice.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { CheckPanel } from './check-panel.tsx';
import { ClausesPart } from '../clauses/clauses-part.tsx';
import type { DraftKeeper, KeeperState } from '../keeping/keeper-state.ts';
import { EditorContext, type Check, type Editor, type Finding } from './editor.ts';
import { clauseIndexOf, placedFindings } from './finding-places.ts';
import { FramePart } from './frame-part.tsx';
import { RecipientsPart } from './recipients-part.tsx';
import { ReviewPart } from './review-part.tsx';
import { SignerPart } from './signer-part.tsx';
import { jumpTo } from './spot.tsx';
import type { Directory } from '../form/units.ts';

const texts = {
  vi: {
    hintTitle: 'Lần đầu soạn văn bản ở đây?',
    hint: 'Gõ đến đâu hệ thống lưu và kiểm tra đến đó. Bấm một dòng ở phần kiểm tra để đến đúng chỗ phải sửa. Hết điểm phải sửa thì xem trước, diễn tập, rồi ban hành.',
    check: (count: number) =>
      count === 0
        ? 'Kiểm tra trước khi ký: không còn điểm nào phải sửa'
        : `Kiểm tra trước khi ký: ${count} điểm phải sửa`,
  },
  en: {
    hintTitle: 'First draft here?',
    hint: 'What you type is saved and checked as you go. Press a line of the check to get to its place. When nothing is left to mend: preview, rehearse, issue.',
    check: (count: number) =>
      count === 0
        ? 'Check before signature: nothing to mend'
        : `Check before signature: ${count} to be mended`,
  },
};

const Collision = later(() => import('../keeping/collision.tsx').then((made) => made.Collision));

/** The check of the newest saved version; what was found before stays in view meanwhile. */
export function useCheck(directiveId: string, version: number): ReadingState<Check> {
  const check = useReading('GET /directives/{directiveId}/check', { params: { directiveId } });
  const [checked, setChecked] = useState(version);
  useEffect(() => {
    if (checked === version) return;
    setChecked(version);
    check.reload();
  }, [version, checked, check]);
  return check;
}

function useOpenClauses(): Pick<Editor, 'open' | 'setOpen'> {
  const [open, setKeys] = useState<ReadonlySet<string>>(new Set());
  const setOpen = (key: string, isOpen: boolean): void =>
    setKeys((now) => new Set(isOpen ? [...now, key] : [...now].filter((one) => one !== key)));
  return { open, setOpen };
}

/** `directory` and the calendar are read by the page; without the calendar dates are not counted beside their fields. */
export function DraftEditor({
  directiveId,
  keeper,
  state,
  check,
  directory,
}: {
  readonly directiveId: string;
  readonly keeper: DraftKeeper;
  readonly state: KeeperState;
  readonly check: ReadingState<Check>;
  readonly directory: Directory;
}) {
  const { form } = state;
  const say = useTexts(texts);
  const days = useWorkingDays();
  const { open, setOpen } = useOpenClauses();
  const findings = placedFindings(check.data?.findings ?? [], form);
  const jump = ({ field }: Finding): void => {
    const clause = form.clauses[clauseIndexOf(field) ?? -1];
    if (clause !== undefined) setOpen(clause.key, true);
    // The fields of a clause that was closed are there after the next drawing.
    requestAnimationFrame(() => requestAnimationFrame(() => void jumpTo(field)));
  };
  const editor: Editor = {
    directiveId,
    form,
    change: keeper.change,
    findings,
    directory,
    days,
    open,
    setOpen,
  };
  return (
    <EditorContext.Provider value={editor}>
      <div class="drafting-desk">
        <div class="stack drafting-form">
          <a class="drafting-check-link" href="#check">
            {say.check(findings.filter(({ severity }) => severity === 'BLOCKING').length)}
          </a>
          <Hint name="drafting" title={say.hintTitle}>
            {say.hint}
          </Hint>
          {state.saving === 'STALE' && <Collision keeper={keeper} state={state} />}
          {state.saving === 'REFUSED' && state.problem !== undefined && <Problem problem={state.problem} />}
          <FramePart />
          <SignerPart />
          <RecipientsPart />
          <ClausesPart />
          <ReviewPart />
        </div>
        <CheckPanel check={check} findings={findings} isBehind={state.saving !== 'SAVED'} onJump={jump} />
      </div>
    </EditorContext.Provider>
  );
}
