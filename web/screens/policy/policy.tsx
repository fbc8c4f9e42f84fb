/** When people are reminded, when silence climbs and to whom, who may sign what: to read for all, to edit for few. */
import { useLocation } from 'preact-iso';
import { mayI, useMe } from '../../app/me.ts';
import type { AnswerOf } from '../../api/endpoint.ts';
import { useReading } from '../../api/use-reading.ts';
import { useWhole } from '../../api/use-whole.ts';
import { LinkButton } from '../../components/button.tsx';
import { Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { EditPolicy } from './reminding/edit-policy.tsx';
import { GeneralRules } from './reminding/general-rules.tsx';
import { Ladders } from './reminding/ladders.tsx';
import { EditSigning } from './signing/edit-signing.tsx';
import { SigningTable } from './signing/signing-table.tsx';
import './policy.css';

const texts = {
  vi: {
    title: 'Quy định đôn đốc và ký',
    lead: 'Mọi số ngày là ngày làm việc. Hệ thống im lặng vào ngày nghỉ, trừ văn bản hỏa tốc.',
    edit: 'Sửa nhắc việc, đôn đốc',
    editSigning: 'Sửa thẩm quyền ký',
    reminding: 'Nhắc việc và đôn đốc',
    general: 'Quy định chung',
    signing: 'Thẩm quyền ký',
    version: (version: number) => `Phiên bản ${version}`,
    history: 'Các lần thay đổi và lý do',
  },
  en: {
    title: 'Rules of reminding and signing',
    lead: 'Every number of days is one of working days. Days off are silent, except for express documents.',
    edit: 'Edit reminding',
    editSigning: 'Edit who may sign',
    reminding: 'Reminders and escalation',
    general: 'General rules',
    signing: 'Who may sign',
    version: (version: number) => `Version ${version}`,
    history: 'Its changes and their reasons',
  },
};

/** Who changed what and why stands in the ledger. */
function Version({ version, kind }: { readonly version: number; readonly kind: 'policy' | 'signing' }) {
  const me = useMe();
  const say = useTexts(texts);
  return (
    <p class="soft small">
      {say.version(version)}.{' '}
      {mayI(me, 'VERIFY_LEDGER') && (
        <a class="no-print" href={`/ledger?kind=${kind}&id=default`}>
          {say.history}
        </a>
      )}
    </p>
  );
}

function Rules({ found }: { readonly found: AnswerOf<'GET /policy'> }) {
  const say = useTexts(texts);
  const units = useWhole('GET /units');
  return (
    <div class="stack loose">
      <section class="stack">
        <h2>{say.reminding}</h2>
        <Ladders policy={found.policy} />
      </section>
      <section class="stack">
        <h2>{say.general}</h2>
        <GeneralRules policy={found.policy} units={units.data ?? []} />
        <Version version={found.version} kind="policy" />
      </section>
      <section class="stack">
        <h2>{say.signing}</h2>
        <SigningTable matrix={found.signing.matrix} />
        <Version version={found.signing.version} kind="signing" />
      </section>
    </div>
  );
}

export default function Policy() {
  const me = useMe();
  const say = useTexts(texts);
  const { query } = useLocation();
  const reading = useReading('GET /policy');
  const mayEdit = mayI(me, 'EDIT_POLICY');
  if (query['do'] === 'edit' && mayEdit) return <EditPolicy reading={reading} />;
  if (query['do'] === 'signing' && mayEdit) return <EditSigning reading={reading} />;
  return (
    <Page
      title={say.title}
      lead={say.lead}
      actions={
        mayEdit && (
          <>
            <LinkButton icon="edit" href="/policy?do=edit">
              {say.edit}
            </LinkButton>
            <LinkButton icon="edit" href="/policy?do=signing">
              {say.editSigning}
            </LinkButton>
          </>
        )
      }
    >
      <Shown reading={reading}>{(found) => <Rules found={found} />}</Shown>
    </Page>
  );
}
