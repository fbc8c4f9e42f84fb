import { useState } from 'preact/hooks';
import { isAuditor, isOffice, useMe } from '../../app/me.ts';
import type { EntryOf } from '../../api/use-pages.ts';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/day.tsx';
import { Table } from '../../components/table.tsx';
import { useLanguage, useTexts } from '../../texts/language.ts';
import { mailTexts, standingNames } from './mail-texts.ts';
import { SendAgain } from './send-again.tsx';

export type Mail = EntryOf<'GET /mails'>;

const LOOKS: Readonly<Record<Mail['standing'], readonly [sign: string, tone: string]>> = {
  WAITING: ['○', ''],
  DEFERRED: ['◔', 'yellow'],
  SENDING: ['◑', ''],
  SENT: ['✓', 'calm'],
  FAILED: ['✕', 'red'],
  AMBIGUOUS: ['?', 'yellow'],
  CANCELLED: ['–', ''],
  BOUNCED: ['↩', 'red'],
};

function About({ mail }: { readonly mail: Mail }) {
  const me = useMe();
  const say = useTexts(mailTexts);
  const { about, directive, assignmentId, when } = mail;
  // Whoever looks after the mail need not be somebody who follows the work.
  const mayFollow = isOffice(me) || isAuditor(me);
  return (
    <div class="mails-lines">
      <span>{about ?? say.unreadable}</span>
      <span class="small soft">
        {directive !== undefined && !mayFollow && directive.notation}
        {directive !== undefined && mayFollow && (
          <a
            href={assignmentId === undefined ? `/directives/${directive.id}` : `/assignments/${assignmentId}`}
          >
            {directive.notation}
          </a>
        )}
        {when.kind === 'DIGEST' && ` ${say.digest}`}
      </span>
    </div>
  );
}

const Sent = ({ mail: { settledAt } }: { readonly mail: Mail }) =>
  settledAt === undefined ? null : (
    <span class="small">
      <Moment value={settledAt} />
    </span>
  );

function State({ mail, onResend }: { readonly mail: Mail; readonly onResend: () => void }) {
  const say = useTexts(mailTexts);
  const names = useTexts(standingNames);
  const language = useLanguage();
  const [sign, tone] = LOOKS[mail.standing];
  const isSent = mail.standing === 'SENT';
  // The server tells how it stands in Vietnamese; in English the name of the state has to do.
  return (
    <div class="mails-lines">
      <span class="row">
        <span class={`badge ${tone}`}>
          <span aria-hidden="true">{sign}</span>
          {names[mail.standing]}
        </span>
        {isSent && <Sent mail={mail} />}
      </span>
      {language === 'vi' && !isSent && <span class="small">{mail.inWords}</span>}
      {mail.maySendAgain && (
        <span class="no-print">
          <Button small icon="undo" onClick={onResend}>
            {say.resend}
          </Button>
        </span>
      )}
    </div>
  );
}

export function MailTable({ mails }: { readonly mails: readonly Mail[] }) {
  const say = useTexts(mailTexts);
  const [chosen, choose] = useState<Mail>();
  return (
    <div class="mails-list">
      <Table
        caption={say.title}
        isCaptionHidden
        rows={mails}
        keyOf={({ key }) => key}
        columns={[
          { key: 'at', title: say.queued, cell: ({ queuedAt }) => <Moment value={queuedAt} /> },
          {
            key: 'to',
            title: say.to,
            isHead: true,
            cell: ({ personName, unitName }) => (
              <div class="mails-lines">
                <span>{personName}</span>
                <span class="small soft mails-unit">{unitName}</span>
              </div>
            ),
          },
          { key: 'about', title: say.about, cell: (mail) => <About mail={mail} /> },
          {
            key: 'state',
            title: say.state,
            cell: (mail) => <State mail={mail} onResend={() => choose(mail)} />,
          },
        ]}
      />
      {chosen !== undefined && <SendAgain mail={chosen} onClose={() => choose(undefined)} />}
    </div>
  );
}
