/**
 * The table and the bucket of evidence, with the rights to them. Evidence is kept by its content and never changed: every
 * version is locked, so that neither a function nor an operator takes it back by mistake.
 */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  CfnGlobalTable,
  ProjectionType,
  StreamViewType,
  TableV2,
  type Attribute,
} from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { tableDefinition, TIME_TO_LIVE_ATTRIBUTE } from '../../shared/adapters/dynamodb/table-definition.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import type { TableAccess, TableUse } from '../access.ts';
import type { AppFunction } from './app-function.ts';
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

/** How CDK names the bucket's ARN between stacks; a finding about a wildcard behind it carries this name. */
const FILES_ARN_EXPORT = 'ExportsOutputFnGetAttstorefilesD08C00BFArnD634DC4B';

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
  readonly files: Bucket;

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
    this.files = new Bucket(this, 'files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      // One data key for many files: without it every file costs a call to the key.
      bucketKeyEnabled: true,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(evidenceLockDays)),
      lifecycleRules: [{ id: 'broken-off', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy,
    });
    acknowledge(
      this.files,
      'S1',
      'Private: every access is by a function whose request is in the log of the API.',
    );
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

  allowFiles(to: AppFunction, mode: 'READ' | 'WRITE'): void {
    to.allow([mode === 'READ' ? 's3:GetObject' : 's3:PutObject'], [this.files.arnForObjects('files/*')]);
    // Whoever may not list is told "forbidden" of a file that is not there, and could not tell the two apart.
    if (mode === 'READ') to.allow(['s3:ListBucket'], [this.files.bucketArn]);
    this.#key.allow(to, mode, 's3');
    const reason = 'The name of a file is the hash of its bytes: it is not known before it is stored.';
    acknowledgeWildcard(to.ownRole, `${Stack.of(this).stackName}:${FILES_ARN_EXPORT}/files/*`, reason);
  }
}
