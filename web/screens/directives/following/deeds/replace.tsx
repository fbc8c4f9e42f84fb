import { useState } from 'preact/hooks';
import { mayOnDirective } from '../../../../../shared/domain/authorization.ts';
import { rolesOf, useMe } from '../../../../app/me.ts';
import { useDraft } from '../../../../api/draft.ts';
import { useCommand } from '../../../../api/use-command.ts';
import { useReading } from '../../../../api/use-reading.ts';
import { Button, LinkButton } from '../../../../components/button.tsx';
import { Confirm, Dialog } from '../../../../components/dialog.tsx';
import { Select, TextArea } from '../../../../components/field.tsx';
import { Shown } from '../../../../components/notice.tsx';
import { tell } from '../../../../components/toast.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { DeedProps } from './deed.ts';
import { fieldError } from './field-error.ts';
import { deedTexts } from './texts.ts';

interface Candidate {
  readonly id: string;
  readonly notation: string;
  readonly subject: string;
}
const labelOf = ({ notation, subject }: Candidate): string => `${notation} – ${subject}`.slice(0, 120);

/** Only a directive of the same type, in force, may take the place of this one. */
export function ReplaceDeed(props: DeedProps) {
  const say = useTexts(deedTexts).replace;
  const { directiveId, directive, onClose } = props;
  const mayDraft = mayOnDirective('DRAFT', rolesOf(useMe()), ['PROVINCE']);
  const reading = useReading('GET /directives', { query: { phase: 'IN_FORCE', limit: 200 } });
  return (
    <Shown reading={reading}>
      {({ items }) => {
        const others = items.filter(({ id, type }) => id !== directiveId && type === directive.content.type);
        return others.length === 0 ? (
          <Dialog title={say.title} onClose={onClose}>
            <p>{say.none}</p>
            <div class="row">
              {mayDraft && (
                <LinkButton href="/directives/new" kind="primary">
                  {say.draft}
                </LinkButton>
              )}
              <Button onClick={onClose}>{say.back}</Button>
            </div>
          </Dialog>
        ) : (
          <Choose {...props} others={others} />
        );
      }}
    </Shown>
  );
}

function Choose({
  directiveId,
  version,
  open,
  onClose,
  others,
}: DeedProps & { readonly others: readonly Candidate[] }) {
  const say = useTexts(deedTexts).replace;
  const [replacedBy, setReplacedBy] = useState('');
  const reason = useDraft(`replace.${directiveId}`, '');
  const command = useCommand('POST /directives/{directiveId}/replace');
  const run = async (): Promise<void> => {
    const body = { replacedBy, reason: reason.value };
    const done = await command.run({ params: { directiveId }, body, ifVersion: version });
    if (done === undefined) return;
    reason.clear();
    tell(say.done);
    onClose();
  };
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      kind="danger"
      isBusy={command.isSending}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p>{say.what(formatCount(open))}</p>
      <Select
        label={say.by}
        required
        value={replacedBy}
        onValue={setReplacedBy}
        options={[
          { value: '', label: say.choose },
          ...others.map((other) => ({ value: other.id, label: labelOf(other) })),
        ]}
        error={fieldError(command.problem, 'replacedBy')}
      />
      <TextArea
        label={say.reason}
        required
        maxLength={2000}
        value={reason.value}
        onValue={reason.set}
        error={fieldError(command.problem, 'reason')}
      />
    </Confirm>
  );
}
