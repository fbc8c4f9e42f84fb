/** What every screen about people needs to know. */
import type { ReadingState } from '../../../api/use-reading.ts';
import type { ItemOf } from '../../../api/use-whole.ts';
import type { PersonItem, UnitItem } from '../directory.ts';

export type AccountItem = ItemOf<'GET /accounts'>;
export interface Known {
  readonly people: ReadingState<readonly PersonItem[]>;
  readonly units: readonly UnitItem[];
  /** Absent for those who do not keep accounts, and while they are read. */
  readonly accounts: readonly AccountItem[] | undefined;
  /** Accounts are kept by an identity provider, not here. */
  readonly isElsewhere: boolean;
}

/** One person has one account that opens; closed ones stay on record. */
export const accountOf = (accounts: readonly AccountItem[], personId: string): AccountItem | undefined =>
  accounts.find((account) => account.personId === personId && account.state !== 'CLOSED') ??
  accounts.find((account) => account.personId === personId);
