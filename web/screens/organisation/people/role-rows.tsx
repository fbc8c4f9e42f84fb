import { faultAt } from '../../../api/field-error.ts';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Select } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import type { Role } from '../../../../shared/domain/organisation/role.ts';
import { roleNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { optionsOf } from '../../directives/drafting/names.ts';
import { personFormTexts } from './person-form-texts.ts';
import { roleFromToday, type RoleDraft } from './person-draft.ts';

export function RoleRows({
  roles,
  problem,
  onRoles,
}: {
  readonly roles: readonly RoleDraft[];
  readonly problem: Error | undefined;
  readonly onRoles: (roles: readonly RoleDraft[]) => void;
}) {
  const say = useTexts(personFormTexts);
  const names = useTexts(roleNames);
  const options = optionsOf(names);
  const isRole = (text: string): text is Role => Object.hasOwn(names, text);
  const change = (place: number, part: Partial<RoleDraft>): void =>
    onRoles(roles.map((row, index) => (index === place ? { ...row, ...part } : row)));
  return (
    <div class="stack">
      <p class="hint soft small">{say.rolesHint}</p>
      {roles.length === 0 && <Notice>{say.noRoles}</Notice>}
      <ul class="organisation-roles stack">
        {roles.map((row, place) => (
          <li key={place}>
            <Select
              label={say.role}
              value={row.role}
              options={options}
              onValue={(role) => isRole(role) && change(place, { role })}
            />
            <DateField
              label={say.from}
              value={row.from}
              onValue={(from) => change(place, { from })}
              {...faultAt(problem, `person.roles.${place}.from`)}
            />
            <DateField
              label={say.until}
              value={row.until}
              onValue={(until) => change(place, { until })}
              {...faultAt(problem, `person.roles.${place}.until`)}
            />
            <Button
              kind="quiet"
              icon="cross"
              aria-label={say.removeRole(names[row.role])}
              onClick={() => onRoles(roles.filter((_, index) => index !== place))}
            >
              {''}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button small icon="plus" onClick={() => onRoles([...roles, roleFromToday('UNIT_HEAD')])}>
          {say.addRole}
        </Button>
      </div>
    </div>
  );
}
