/**
 * What the function of a route does with evidence, and with the table beyond what every route does: it finds who asks, by
 * their id or among all people by the name that the identity provider gives them; and one that changes something writes it
 * down.
 */
import type { OperationId } from '../shared/api-contract/routes.ts';
import type { Route } from '../shared/api-contract/route.ts';
import type { LedgerIndex } from '../shared/ports/ledger.ts';
import type { Access, FilesUse, TableAccess, TableUse } from './access.ts';

/** Asked for with a body, or kept beside the ledger: they change no record. */
const CHANGES_NO_RECORD: readonly OperationId[] = [
  'preview-calendar-change',
  'preview-merger',
  'put-evidence-piece',
];

interface More {
  readonly does?: readonly TableUse[];
  readonly lists?: readonly LedgerIndex[];
}
const UNIT: More = { lists: ['unit'] };
const MANY: More = { does: ['loadMany'] };
const HISTORY: More = { does: ['history'] };

const MORE: Partial<Readonly<Record<OperationId, More>>> = {
  'work-list': { does: ['loadMany', 'history'], lists: ['unit', 'open', 'waiting'] },

  'list-directives': UNIT,
  'get-directive': MANY,
  'check-directive': UNIT,
  'preview-directive': UNIT,
  'issue-directive': UNIT,
  'close-directive': { lists: ['open'] },
  'directive-progress': MANY,

  'list-assignments': { does: ['loadMany'], lists: ['unit', 'open'] },
  'list-directive-assignments': MANY,
  'get-assignment': { does: ['loadMany', 'history'] },
  'assignment-story': { does: ['loadMany', 'history'] },
  'list-officers': UNIT,
  'explanation-form': { does: ['history'], lists: ['unit'] },
  'reassign-assignment': UNIT,

  'list-letters': { lists: ['unit', 'open'] },
  'get-letter': UNIT,
  'letter-document': UNIT,
  'sign-letter': UNIT,

  'list-people': UNIT,
  'unit-year': UNIT,
  'preview-merger': { does: ['loadMany'], lists: ['unit', 'open'] },
  'merge-units': { does: ['loadMany'], lists: ['unit', 'open'] },

  'preview-calendar-change': { does: ['loadMany'], lists: ['open'] },
  'put-policy': MANY,
  'list-register-numbers': { does: ['loadMany', 'history'] },

  'get-evidence': HISTORY,
  'ledger-events': HISTORY,
  'ledger-verification': HISTORY,
  'verify-records': { does: ['history', 'scan'] },
  'list-failed-events': { lists: ['open'] },
  'list-mails': { does: ['loadMany'], lists: ['unit'] },
};

const byName: Partial<Readonly<Record<string, More>>> = MORE;
const changesNoRecord: readonly string[] = CHANGES_NO_RECORD;

export function tableAccessOf({ operationId, method, public: isPublic = false }: Route): TableAccess {
  const { does = [], lists = [] } = byName[operationId] ?? {};
  const changes = method !== 'GET' && !changesNoRecord.includes(operationId);
  return {
    does: ['load', ...(changes ? (['commit'] as const) : []), ...does],
    // Whoever comes by a link is named in it.
    lists: [...(isPublic ? [] : (['list'] as const)), ...lists],
  };
}

const FILES: Partial<Readonly<Record<OperationId, FilesUse>>> = {
  'get-evidence': 'READ',
  'get-evidence-progress': 'ASK',
  'put-evidence-piece': 'RECEIVE',
};
const filesByName: Partial<Readonly<Record<string, FilesUse>>> = FILES;

export function filesAccessOf({ operationId }: Route): Pick<Access, 'files'> {
  const files = filesByName[operationId];
  return files === undefined ? {} : { files };
}
