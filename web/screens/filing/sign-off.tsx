/** The head reads what an officer laid down, and files it as it stands or changes it first. */
import type { ComponentChildren } from 'preact';
import type { BodyOf } from '../../api/endpoint.ts';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/day.tsx';
import { Notice, Problem } from '../../components/notice.tsx';
import { FilingBar } from './filing-bar.tsx';
import type { Receipt, ShownAssignment } from './shown.ts';
import { useFiling, type FilingEndpoint } from './use-filing.ts';

export interface SignOffProps<E extends FilingEndpoint> {
  readonly endpoint: E;
  readonly shown: ShownAssignment;
  readonly laidAt: string;
  readonly body: BodyOf<E>;
  readonly words: { readonly laidBy: string; readonly sign: string; readonly edit: string };
  readonly onEdit: () => void;
  readonly onFiled: (receipt: Receipt) => void;
  readonly children: ComponentChildren;
}

export function SignOff<E extends FilingEndpoint>(props: SignOffProps<E>) {
  const { endpoint, shown, laidAt, body, words, onEdit, onFiled, children } = props;
  const filing = useFiling({
    endpoint,
    shown,
    // Another laying down is another paper to sign.
    name: `sign-off.${laidAt}`,
    initial: body,
    bodyOf: (content) => content,
  });
  const sign = async (): Promise<void> => {
    const receipt = await filing.send();
    if (receipt !== undefined) onFiled(receipt);
  };
  return (
    <div class="stack loose">
      <Notice
        action={
          <Button small icon="edit" onClick={onEdit}>
            {words.edit}
          </Button>
        }
      >
        {words.laidBy} <Moment value={laidAt} />.
      </Notice>
      {children}
      {filing.problem !== undefined && <Problem problem={filing.problem} />}
      <FilingBar
        state={filing.state}
        draft={{ savedAt: undefined, restoredFrom: undefined }}
        note=""
        deed={words.sign}
        onFile={() => void sign()}
      />
    </div>
  );
}
