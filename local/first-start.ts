/**
 * The first start of a real province: what no use case can do without, and one administrator who can enter the rest.
 * What exists already is left as it is, so a start that was cut off is simply repeated.
 */
import type { Person } from '../shared/domain/organisation/person.ts';
import type { Unit } from '../shared/domain/organisation/unit.ts';
import { localDayOf, type CalendarDay } from '../shared/domain/time.ts';
import type { Dependencies } from '../shared/use-cases/dependencies.ts';
import { load } from '../shared/use-cases/store.ts';
import { hashPassword } from './accounts/password.ts';
import { putAccount } from './accounts/put-account.ts';
import type { LocalConfig } from './config.ts';
import { loadProvince } from './scenarios/load-province.ts';
import { TWO_LEVELS_SINCE, type Province } from './scenarios/province.ts';
import type { RegisterStart } from './scenarios/registers.ts';
import { loadSecret } from './secret.ts';

export const ADMINISTRATOR = 'quan-tri';
export const INITIAL_PASSWORD_FILE = 'initial-password';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;
export interface BasicSettings extends Pick<
  LocalConfig,
  'province' | 'mailFrom' | 'administratorSubject' | 'registerStart'
> {
  /** Made up from the sender's domain when absent. */
  readonly administratorEmail?: string;
}
type Settings = BasicSettings & Pick<LocalConfig, 'dataFolder' | 'oidc'>;

function unitsOf({ name, committeeUnitId, officeUnitId }: LocalConfig['province']): Unit[] {
  const shared = { groups: [], validFrom: TWO_LEVELS_SINCE, predecessorIds: [] };
  const committee = `Ủy ban nhân dân ${name}`;
  return [
    { ...shared, id: committeeUnitId, name: committee, kind: 'PEOPLES_COMMITTEE', abbreviation: 'UBND' },
    {
      ...shared,
      id: officeUnitId,
      name: `Văn phòng ${committee}`,
      kind: 'OFFICE',
      abbreviation: 'VP',
      parentId: committeeUnitId,
    },
  ];
}

const administratorOf = (
  { province, mailFrom, administratorSubject, administratorEmail }: BasicSettings,
  from: CalendarDay,
): Person => ({
  id: ADMINISTRATOR,
  name: 'Quản trị hệ thống',
  email: administratorEmail ?? `${ADMINISTRATOR}@${mailFrom.address.split('@')[1] ?? 'localhost'}`,
  unitId: province.officeUnitId,
  roles: [{ role: 'ADMINISTRATOR', from }],
  ...(administratorSubject === undefined ? {} : { subject: administratorSubject }),
});

/** This year's series goes on where the paper register stands; next year's is open before the first letter needs it. */
function registersFrom({ province, registerStart }: BasicSettings, today: CalendarDay): RegisterStart[] {
  const issuerUnitId = province.committeeUnitId;
  const year = Number(today.slice(0, 4));
  const taken = `Tiếp nối sổ giấy đã cấp đến số ${registerStart - 1}`;
  return [
    { issuerUnitId, year, startAt: registerStart, reason: registerStart > 1 ? taken : '' },
    { issuerUnitId, year: year + 1 },
  ];
}

/** What a province cannot do without; false when it has it already. Both homes begin with it. */
export async function loadBasics(deps: Deps, settings: BasicSettings): Promise<boolean> {
  if ((await deps.ledger.load({ kind: 'policy', id: 'default' })) !== undefined) return false;
  const at = deps.clock.now();
  const today = localDayOf(at);
  const { name, place } = settings.province;
  const people = [administratorOf(settings, today)];
  const province: Province = { name, place, units: unitsOf(settings.province), people };
  await loadProvince(deps, province, { at, registers: registersFrom(settings, today), actor: ADMINISTRATOR });
  return true;
}

/** The initial password is kept from before the account exists, so no crash makes an account that nobody can open. */
async function openAdministrator(deps: Deps, dataFolder: string): Promise<string | undefined> {
  if ((await load(deps.ledger, 'account', ADMINISTRATOR)) !== undefined) return undefined;
  const password = await loadSecret(dataFolder, INITIAL_PASSWORD_FILE, 12);
  const given = {
    account: ADMINISTRATOR,
    personId: ADMINISTRATOR,
    passwordHash: await hashPassword(password),
  };
  const put = await putAccount(deps, given, 'first-start');
  if (put.outcome === 'REFUSED') throw new Error(put.refusals.map(({ message }) => message).join(' '));
  return password;
}

export interface FirstStart {
  /** Of the account `quan-tri`, when this start opened it. */
  readonly password?: string;
}

/** With an identity provider no account is opened: the administrator signs in there. */
export async function prepareFirstStart(deps: Deps, settings: Settings): Promise<FirstStart> {
  await loadBasics(deps, settings);
  if (settings.oidc !== undefined) return {};
  const password = await openAdministrator(deps, settings.dataFolder);
  return password === undefined ? {} : { password };
}
