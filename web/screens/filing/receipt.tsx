/** What the server has received, when, and what happens now. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, LinkButton } from '../../components/button.tsx';
import { Moment } from '../../components/day.tsx';
import { Icon } from '../../components/icon.tsx';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    received: 'Máy chủ nhận lúc',
    next: 'Việc tiếp theo',
    back: 'Về nhiệm vụ',
    print: 'In phiếu nhận',
    home: 'Việc khác của đơn vị',
  },
  en: {
    received: 'Received by the server at',
    next: 'What happens next',
    back: 'To the assignment',
    print: 'Print the receipt',
    home: 'Other work',
  },
};

export function ReceiptSheet({
  title,
  at,
  facts,
  next,
  assignmentId,
}: {
  readonly title: string;
  readonly at: string;
  readonly facts: readonly string[];
  readonly next: ComponentChildren;
  readonly assignmentId: string;
}) {
  const say = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="sheet stack filing-receipt" aria-live="polite">
      <div class="filing-receipt-head">
        <Icon name="check" />
        <div class="stack tight">
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p>
            {say.received}{' '}
            <b>
              <Moment value={at} />
            </b>
          </p>
        </div>
      </div>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <div>
        <h3>{say.next}</h3>
        <p>{next}</p>
      </div>
      <div class="row no-print">
        <LinkButton href={`/assignments/${assignmentId}`}>{say.back}</LinkButton>
        <Button icon="print" onClick={() => window.print()}>
          {say.print}
        </Button>
        <LinkButton kind="quiet" href="/">
          {say.home}
        </LinkButton>
      </div>
    </section>
  );
}
