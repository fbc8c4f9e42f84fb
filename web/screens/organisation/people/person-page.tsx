/** One person: where, in which roles since when, with which account. */
import { useState } from 'preact/hooks';
import { mayI, useMe } from '../../../app/me.ts';
import { LinkButton } from '../../../components/button.tsx';
import { Empty, Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { PersonItem } from '../directory.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountSlip, type Slip } from './account-slip.tsx';
import { EditPerson } from './edit-person.tsx';
import type { Known } from './known.ts';
import { PersonFacts } from './person-facts.tsx';
import { PersonRoles } from './person-roles.tsx';

const texts = {
  vi: { above: 'Người dùng', edit: 'Sửa', none: 'Không có người dùng này', hint: 'Mã có thể đã gõ nhầm.' },
  en: { above: 'People', edit: 'Edit', none: 'There is no such person', hint: 'The code may be mistyped.' },
};

interface PersonPageProps extends Known {
  readonly personId: string;
  readonly isEditing: boolean;
}

function Record({
  person,
  known,
  onSlip,
}: {
  readonly person: PersonItem;
  readonly known: Known;
  readonly onSlip: (slip: Slip) => void;
}) {
  const me = useMe();
  return (
    <div class="stack">
      <div class="columns">
        <PersonFacts person={person} units={known.units} />
        {mayI(me, 'EDIT_ACCOUNTS') && <AccountPanel person={person} known={known} onSlip={onSlip} />}
      </div>
      <PersonRoles person={person} />
    </div>
  );
}

export function PersonPage({ personId, isEditing, ...known }: PersonPageProps) {
  const me = useMe();
  const say = useTexts(texts);
  const [slip, setSlip] = useState<Slip>();
  const person = known.people.data?.find(({ id }) => id === personId);
  if (slip !== undefined) return <AccountSlip slip={slip} onFinish={() => setSlip(undefined)} />;
  return (
    <Page
      title={person?.name ?? personId}
      above={<a href="/people">← {say.above}</a>}
      isPrintable={!isEditing}
      actions={
        person !== undefined &&
        !isEditing &&
        mayI(me, 'EDIT_PEOPLE') && (
          <LinkButton kind="primary" icon="edit" href={`/people?person=${personId}&do=edit`}>
            {say.edit}
          </LinkButton>
        )
      }
    >
      <Shown reading={known.people}>
        {() =>
          person === undefined ? (
            <Empty title={say.none}>{say.hint}</Empty>
          ) : isEditing ? (
            <EditPerson person={person} known={known} />
          ) : (
            <Record person={person} known={known} onSlip={setSlip} />
          )
        }
      </Shown>
    </Page>
  );
}
