/**
 * The one table. Everything that a command writes goes to one partition per record, so that one transaction and
 * one query suffice:
 *
 * | item           | pk               | sk                  |
 * |----------------|------------------|---------------------|
 * | record         | `<kind>#<id>`    | `RECORD`            |
 * | event          | `<kind>#<id>`    | `EVENT#<9 digits>`  |
 * | wait           | `<kind>#<id>`    | `WAIT`              |
 * | unique key     | `UNIQUE#<key>`   | `UNIQUE`            |
 * | kept answer    | `ANSWER#<key>`   | `ANSWER`            |
 * | mail           | `MAIL#<key>`     | `MAIL`              |
 * | digest         | `DIGEST#<person>` | `<morning>`        |
 * | failed event   | `FAILED#<kind>#<id>#EVENT#<9 digits>` | `FAILED` |
 * | mark of a move | `MOVE`           | `MOVE`              |
 *
 * Kinds of record begin with a small letter, so the partitions in capitals never meet them.
 */
import type { CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';

import { LEDGER_INDEXES } from '../../ports/ledger.ts';
import type { LedgerIndex } from '../../ports/ledger.ts';

/** Kept answers and waits go away by themselves. */
export const TIME_TO_LIVE_ATTRIBUTE = 'expiresAt';

/** Only of an event that came with a copy of a one-machine ledger: its place there. That home saw to its effects. */
export const PLACE_ATTRIBUTE = 'position';

export const EVENT_DIGITS = 9;
export const eventSort = (sequence: number): string =>
  `EVENT#${String(sequence).padStart(EVENT_DIGITS, '0')}`;

/**
 * Every attribute is projected: lists show what stands in the body and the sweeper decides from it, so keys alone would
 * cost a second read for each hit. A copy that lags behind does no harm, because each write is conditional on
 * the version. Events carry no index attributes and are not copied.
 */
const secondaryIndex = (index: LedgerIndex): GlobalSecondaryIndex => ({
  IndexName: index,
  KeySchema: [
    { AttributeName: `${index}_p`, KeyType: 'HASH' },
    { AttributeName: `${index}_s`, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'ALL' },
});

const KEY_ATTRIBUTES = ['pk', 'sk', ...LEDGER_INDEXES.flatMap((index) => [`${index}_p`, `${index}_s`])];

/** What tests create, and what the infrastructure must declare alike. Time to live is set by a call of its own. */
export const tableDefinition = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: KEY_ATTRIBUTES.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: LEDGER_INDEXES.map(secondaryIndex),
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
});
