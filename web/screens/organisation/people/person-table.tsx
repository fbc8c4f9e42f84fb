import { Table } from '../../../components/table.tsx';
import { roleNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import type { PersonItem } from '../directory.ts';
import { AccountBadge } from './account-badge.tsx';
import { accountOf, type Known } from './known.ts';
import { peopleTexts } from './people-texts.ts';

export function PersonTable({
  people,
  known: { units, accounts },
}: {
  readonly people: readonly PersonItem[];
  readonly known: Known;
}) {
  const say = useTexts(peopleTexts);
  const roles = useTexts(roleNames);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <div class="organisation-people">
      <Table
        caption={say.title}
        isCaptionHidden
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: say.name,
            isHead: true,
            cell: ({ id, name }) => <a href={`/people?person=${id}`}>{name}</a>,
          },
          {
            key: 'unit',
            title: say.unit,
            cell: ({ unitId }) => <a href={`/units/${unitId}`}>{names.get(unitId) ?? unitId}</a>,
          },
          {
            key: 'role',
            title: say.role,
            cell: ({ rolesToday }) =>
              rolesToday.length === 0 ? (
                <span class="soft">{say.noRole}</span>
              ) : (
                rolesToday.map((role) => roles[role]).join(', ')
              ),
          },
          {
            key: 'contact',
            title: say.contact,
            cell: ({ email, phone }) => (
              <div class="organisation-lines">
                <a href={`mailto:${email}`}>{email}</a>
                {phone !== undefined && <span class="numeric">{phone}</span>}
              </div>
            ),
          },
          ...(accounts === undefined
            ? []
            : [
                {
                  key: 'account',
                  title: say.account,
                  cell: ({ id }: PersonItem) => <AccountBadge account={accountOf(accounts, id)} />,
                },
              ]),
        ]}
      />
    </div>
  );
}
