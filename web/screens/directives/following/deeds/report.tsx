/** The consolidated report: read in a tab of its own, or saved for the word processor. */
import { useState } from 'preact/hooks';
import { addressOf } from '../../../../api/client.ts';
import { openDocument, saveDocument } from '../../../../api/documents.ts';
import { Button } from '../../../../components/button.tsx';
import { Problem } from '../../../../components/notice.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { Directive } from '../directive.ts';
import { deedTexts } from './texts.ts';

export function Report({
  directiveId,
  phase,
}: {
  readonly directiveId: string;
  readonly phase: Directive['phase'];
}) {
  const say = useTexts(deedTexts).report;
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Error>();
  const address = (format: string): string =>
    addressOf('/directives/{directiveId}/report', { directiveId }, { format });
  const fetching = (what: string, doing: Promise<void>): void => {
    setBusy(what);
    setProblem(undefined);
    doing
      .catch((error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))))
      .finally(() => setBusy(''));
  };
  return (
    <section class="sheet stack tight no-print" aria-labelledby="report">
      <h2 id="report">{say.title}</h2>
      {phase !== 'CLOSED' && <p class="soft">{say.provisional}</p>}
      <div class="row">
        <Button
          icon="document"
          isBusy={busy === 'read'}
          onClick={() => fetching('read', openDocument(address('html')))}
        >
          {say.read}
        </Button>
        <Button
          icon="download"
          isBusy={busy === 'save'}
          onClick={() =>
            fetching('save', saveDocument(address('docx'), `bao-cao-tong-hop-${directiveId}.docx`))
          }
        >
          {say.save}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
    </section>
  );
}
