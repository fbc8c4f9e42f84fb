/** What an administrator does with the accounts that this machine keeps: list, open, reset, close. */
import type { Accounts, AccountLine, AccountOrder } from '../../functions/runtime/accounts.ts';
import { refuse, type Refused } from '../../shared/domain/outcome.ts';
import { foldedIncludes } from '../../shared/domain/search.ts';
import { guardAdministration, save } from '../../shared/use-cases/administration.ts';
import { filteredPage } from '../../shared/use-cases/filtered-page.ts';
import { load, loadMany, query, type Stored } from '../../shared/use-cases/store.ts';
import { accountsOfPerson, lockOf, type AccountDependencies } from './account-record.ts';
import { createPasswordChange } from './change-password.ts';
import { generatedPassword } from './generated-password.ts';
import { hashPassword } from './password.ts';
import { weaknessOf } from './password-rules.ts';
import { Busy } from './turnstile.ts';

async function linesOf(
  { ledger, clock }: AccountDependencies,
  found: readonly Stored<'account'>[],
): Promise<AccountLine[]> {
  const people = await loadMany(ledger, 'person', [...new Set(found.map(({ body }) => body.personId))]);
  const names = new Map(people.map(({ id, body }) => [id, body.name]));
  const now = clock.now();
  return found.map(({ id, version, body }) => {
    const lockedUntil = lockOf(body, now);
    const locked = lockedUntil === undefined ? 'OPEN' : 'LOCKED';
    return {
      account: id,
      version,
      personId: body.personId,
      personName: names.get(body.personId) ?? body.personId,
      state: body.closedAt === undefined ? locked : 'CLOSED',
      ...(lockedUntil === undefined ? {} : { lockedUntil }),
    };
  });
}

const listAccounts =
  (deps: AccountDependencies): Accounts['list'] =>
  async ({ actor }, { limit, after, text }) =>
    guardAdministration('EDIT_ACCOUNTS', actor) ??
    filteredPage(
      { limit, after },
      (page) => query(deps.ledger, 'account', { index: 'list', partition: 'accounts', ...page }),
      async (found) =>
        (await linesOf(deps, found)).map((line) =>
          text === undefined || foldedIncludes(`${line.account} ${line.personName} ${line.personId}`, text)
            ? line
            : undefined,
        ),
    );

/** One person, one account: otherwise nobody could say which one a new password is for. */
async function guardOrder(
  { ledger }: AccountDependencies,
  { account, personId, password }: AccountOrder,
): Promise<Refused | undefined> {
  if ((await load(ledger, 'person', personId)) === undefined)
    return refuse('INVALID', 'Không có người dùng này; hãy thêm người dùng trước.', 'personId');
  const other = (await accountsOfPerson(ledger, personId)).find(({ id }) => id !== account);
  if (other !== undefined)
    return refuse(
      'CONFLICT',
      `Người dùng này đã có tài khoản ${other.id}; hãy dùng tài khoản đó.`,
      'personId',
    );
  return password === undefined ? undefined : weaknessOf(password, account, 'password');
}

const putAccount =
  (deps: AccountDependencies): Accounts['put'] =>
  async (request, order) => {
    const { account: id, personId, password } = order;
    const denied = guardAdministration('EDIT_ACCOUNTS', request.actor) ?? (await guardOrder(deps, order));
    if (denied) return denied;
    const generated = password === undefined ? generatedPassword() : undefined;
    const passwordHash = await hashPassword(password ?? generated ?? '');
    const saved = await save(deps, request, {
      kind: 'account',
      id,
      phase: 'OPEN',
      decide: (current) => ({
        outcome: 'SAVE',
        body: { id, personId, passwordHash, failures: 0 },
        type: current === undefined ? 'ACCOUNT_OPENED' : 'PASSWORD_CHANGED',
        payload: { personId },
      }),
    });
    return saved.outcome === 'DONE' && generated !== undefined ? { ...saved, password: generated } : saved;
  };

const closeAccount =
  (deps: AccountDependencies): Accounts['close'] =>
  async (request, id) => {
    const { actor } = request;
    return (
      guardAdministration('EDIT_ACCOUNTS', actor) ??
      save(deps, request, {
        kind: 'account',
        id,
        phase: 'CLOSED',
        decide: (current) => {
          if (current === undefined) return refuse('NOT_FOUND', 'Không có tài khoản này.');
          const { body } = current;
          if (body.personId === actor.personId)
            return refuse('OWN_WORK', 'Không được tự đóng tài khoản của mình.');
          if (body.closedAt !== undefined) return refuse('ALREADY_DONE', 'Tài khoản này đã đóng.');
          const closed = { ...body, closedAt: deps.clock.now() };
          return { outcome: 'SAVE', body: closed, type: 'ACCOUNT_CLOSED', payload: {} };
        },
      })
    );
  };

/** A password is derived one at a time; whoever comes when too many wait is told so. */
const orBusy = async <Outcome>(work: Promise<Outcome>): Promise<Outcome | { readonly outcome: 'BUSY' }> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Busy) return { outcome: 'BUSY' };
    throw error;
  }
};

export function createAccounts(deps: AccountDependencies): Accounts {
  const put = putAccount(deps);
  const change = createPasswordChange(deps);
  return {
    list: listAccounts(deps),
    put: (request, order) => orBusy(put(request, order)),
    close: closeAccount(deps),
    changePassword: (request, passwords) => orBusy(change(request, passwords)),
  };
}
