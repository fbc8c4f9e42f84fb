/** The table, with the rights to it; the evidence; and the key that both are encrypted with. */
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  CfnGlobalTable,
  ProjectionType,
  StreamViewType,
  TableV2,
  type Attribute,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableDefinition, TIME_TO_LIVE_ATTRIBUTE } from '../../shared/adapters/dynamodb/table-definition.ts';
import type { TableAccess, TableUse } from '../access.ts';
import type { AppFunction } from './app-function.ts';
import { EvidenceBuckets } from './evidence-buckets.ts';
import { RecordsKey } from './records-key.ts';

/** A transaction needs the right to each of its parts: a record is updated, its event and what is unique are put. */
const RIGHTS: Readonly<Record<TableUse, readonly string[]>> = {
  load: ['dynamodb:GetItem'],
  loadMany: ['dynamodb:BatchGetItem'],
  history: ['dynamodb:Query'],
  scan: ['dynamodb:Scan'],
  commit: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  put: ['dynamodb:PutItem'],
  claim: ['dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
};
const READING: readonly TableUse[] = ['load', 'loadMany', 'history', 'scan'];

type KeyElement = { readonly AttributeName?: string | undefined; readonly KeyType?: string | undefined };

function keyOf(schema: readonly KeyElement[] | undefined, type: 'HASH' | 'RANGE'): Attribute {
  const name = schema?.find(({ KeyType }) => KeyType === type)?.AttributeName;
  if (name === undefined) throw new Error(`The table definition has no ${type} key`);
  return { name, type: AttributeType.STRING };
}

export interface StoreProps {
  readonly keepsData: boolean;
  readonly evidenceLockDays: number;
}

export class Store extends Construct {
  readonly table: TableV2;
  readonly evidence: EvidenceBuckets;

  readonly #key: RecordsKey;

  constructor(scope: Construct, id: string, { keepsData, evidenceLockDays }: StoreProps) {
    super(scope, id);
    this.#key = new RecordsKey(this, 'records', { keepsData });
    const { key } = this.#key;
    const removalPolicy = keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    // The adapter's own definition: what the contract tests create is what is deployed.
    const definition = tableDefinition('ledger');
    this.table = new TableV2(this, 'table', {
      partitionKey: keyOf(definition.KeySchema, 'HASH'),
      sortKey: keyOf(definition.KeySchema, 'RANGE'),
      globalSecondaryIndexes: (definition.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) => ({
        indexName: IndexName ?? '',
        partitionKey: keyOf(KeySchema, 'HASH'),
        sortKey: keyOf(KeySchema, 'RANGE'),
        projectionType: ProjectionType.ALL,
      })),
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: TIME_TO_LIVE_ATTRIBUTE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepsData,
      removalPolicy,
    });
    this.#encrypt(key);
    this.evidence = new EvidenceBuckets(this, { key: this.#key, keepsData, evidenceLockDays });
  }

  /** Said by hand: CDK wants to know the region before it lets a table have a key, and a template of ours fits any. */
  #encrypt(key: IKey): void {
    const table = this.table.node.defaultChild;
    if (!(table instanceof CfnGlobalTable)) throw new Error('The table is not one resource');
    table.sseSpecification = { sseEnabled: true, sseType: 'KMS' };
    table.addPropertyOverride('Replicas.0.SSESpecification', { KMSMasterKeyId: key.keyArn });
  }

  /** An index is a resource of its own: the right to query the table opens none. */
  allowLedger(to: AppFunction, { does, lists }: TableAccess): void {
    const { tableArn } = this.table;
    to.allow([...new Set(does.flatMap((use) => RIGHTS[use]))], [tableArn]);
    if (lists.length > 0)
      to.allow(
        ['dynamodb:Query'],
        lists.map((index) => `${tableArn}/index/${index}`),
      );
    const mode = does.every((use) => READING.includes(use)) ? 'READ' : 'WRITE';
    this.#key.allow(to, mode, 'dynamodb');
  }
}
