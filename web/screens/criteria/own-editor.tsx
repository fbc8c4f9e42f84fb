/** Changes a unit's own criteria: words and retirement of what is registered, everything of what is new. */
import { useState } from 'preact/hooks';
import { useDraft } from '../../api/draft.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { refreshReadings } from '../../api/use-reading.ts';
import { Button } from '../../components/button.tsx';
import { Select, TextField } from '../../components/field.tsx';
import { Problem } from '../../components/notice.tsx';
import { tell } from '../../components/toast.tsx';
import { formatInstant } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { CriterionFacts } from './catalogue.tsx';
import { criteriaTexts } from './criteria-texts.ts';
import { merged, newRow, rowsOf, wantedOf, type OwnCriteria, type OwnRow } from './own-rows.ts';

function Kind({ row, onRow }: { readonly row: OwnRow; readonly onRow: (changed: Partial<OwnRow>) => void }) {
  const say = useTexts(criteriaTexts);
  if (!row.isNew) return <CriterionFacts {...row} />;
  return (
    <div class="row">
      <Select
        label={say.kind}
        value={row.polarity}
        onValue={(value) => onRow({ polarity: value === 'VIOLATION' ? 'VIOLATION' : 'COMMITMENT' })}
        options={[
          { value: 'COMMITMENT', label: say.polarity.COMMITMENT },
          { value: 'VIOLATION', label: say.polarity.VIOLATION },
        ]}
      />
      <Select
        label={say.on}
        value={row.observedOn}
        onValue={(value) => onRow({ observedOn: value === 'PERSON' ? 'PERSON' : 'UNIT' })}
        options={[
          { value: 'UNIT', label: say.observedOn.UNIT },
          { value: 'PERSON', label: say.observedOn.PERSON },
        ]}
      />
    </div>
  );
}

function Row({
  row,
  error,
  onRow,
  onDrop,
}: {
  readonly row: OwnRow;
  readonly error: string | undefined;
  readonly onRow: (changed: Partial<OwnRow>) => void;
  readonly onDrop: () => void;
}) {
  const say = useTexts(criteriaTexts);
  return (
    <li class={`criteria-row${row.retired ? ' retired' : ''}`}>
      <TextField
        label={`${row.code} – ${say.wording}`}
        {...(row.isNew ? { hint: say.wordingHint } : {})}
        value={row.wording}
        maxLength={300}
        onValue={(wording) => onRow({ wording })}
        error={error}
      />
      <div class="row spread">
        <Kind row={row} onRow={onRow} />
        {row.isNew ? (
          <Button small kind="quiet" onClick={onDrop}>
            {say.drop}
          </Button>
        ) : (
          <Button small onClick={() => onRow({ retired: !row.retired })}>
            {row.retired ? say.reinstate : say.retire}
          </Button>
        )}
      </div>
    </li>
  );
}

export function OwnEditor({ own, onClose }: { readonly own: OwnCriteria; readonly onClose: () => void }) {
  const say = useTexts(criteriaTexts);
  const { unitId, version } = own;
  const registered = rowsOf(own);
  const draft = useDraft<readonly OwnRow[]>(
    `criteria.${unitId}`,
    registered.length === 0 ? [newRow([])] : registered,
  );
  const rows = merged(draft.value, registered);
  const [wasTried, tried] = useState(false);
  const { isSending, problem, run } = useCommand('PUT /units/{unitId}/criteria');
  const change = (code: string, changed: Partial<OwnRow>): void =>
    draft.set(rows.map((row) => (row.code === code ? { ...row, ...changed } : row)));
  const errorOf = ({ wording }: OwnRow, index: number): string | undefined => {
    if (wasTried && wording.trim() === '') return say.fault;
    const errors = problem instanceof ApiProblem ? problem.errors : [];
    return errors.find(({ field }) => field.startsWith(`criteria.${index}.`))?.message;
  };
  const save = async (): Promise<void> => {
    tried(true);
    if (rows.some(({ wording }) => wording.trim() === '')) return;
    const receipt = await run({ params: { unitId }, body: { criteria: wantedOf(rows) }, ifVersion: version });
    if (receipt === undefined) {
      refreshReadings();
      return;
    }
    draft.clear();
    tell(say.saved(formatInstant(receipt.at)));
    onClose();
  };
  return (
    <div class="stack">
      <p class="small soft">{say.fixed}</p>
      <ul class="criteria-rows">
        {rows.map((row, index) => (
          <Row
            key={row.code}
            row={row}
            error={errorOf(row, index)}
            onRow={(changed) => change(row.code, changed)}
            onDrop={() => draft.set(rows.filter(({ code }) => code !== row.code))}
          />
        ))}
      </ul>
      <div>
        <Button small icon="plus" onClick={() => draft.set([...rows, newRow(rows)])}>
          {say.add}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
      <div class="row">
        <Button kind="primary" isBusy={isSending} onClick={() => void save()}>
          {say.save}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            draft.clear();
            onClose();
          }}
        >
          {say.cancel}
        </Button>
        <span class="small soft">{say.kept}</span>
      </div>
    </div>
  );
}
