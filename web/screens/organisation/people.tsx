/** People: the list, one person with their roles and account, a new one. */
import { useLocation } from 'preact-iso';
import { mayI, useMe } from '../../app/me.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useWhole } from '../../api/use-whole.ts';
import { NotEntitled } from '../../components/not-entitled.tsx';
import { useTexts } from '../../texts/language.ts';
import { NewPerson } from './people/new-person.tsx';
import { peopleTexts } from './people/people-texts.ts';
import { PersonList } from './people/person-list.tsx';
import { PersonPage } from './people/person-page.tsx';
import './organisation.css';

export default function People() {
  const me = useMe();
  const say = useTexts(peopleTexts);
  const { query } = useLocation();
  const mayEdit = mayI(me, 'EDIT_PEOPLE');
  const mayView = mayI(me, 'VIEW_PEOPLE');
  const people = useWhole('GET /people', { isWanted: mayView });
  const units = useWhole('GET /units');
  const accounts = useWhole('GET /accounts', { isWanted: mayI(me, 'EDIT_ACCOUNTS') });
  // In the cloud the user pool keeps the accounts, and this API has no such route.
  const isElsewhere = accounts.problem instanceof ApiProblem && accounts.problem.status === 404;
  const known = { people, units: units.data ?? [], accounts: accounts.data, isElsewhere };
  if (!mayView) return <NotEntitled title={say.title} />;
  if (query['do'] === 'add' && mayEdit) return <NewPerson {...known} unitId={query['unit'] ?? ''} />;
  if (query['person'] !== undefined)
    return (
      <PersonPage
        key={query['person']}
        {...known}
        personId={query['person']}
        isEditing={query['do'] === 'edit' && mayEdit}
      />
    );
  return <PersonList {...known} />;
}
