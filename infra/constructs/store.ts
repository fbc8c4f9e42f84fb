/** The table and the bucket of evidence, with the rights to them. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  ProjectionType,
  StreamViewType,
  TableV2,
  type Attribute,
} from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { LEDGER_INDEXES } from '../../shared/ports/ledger.ts';
import { tableDefinition, TIME_TO_LIVE_ATTRIBUTE } from '../../shared/adapters/dynamodb/table-definition.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';

const READING = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
/** A transaction needs the right to each of its parts. */
const WRITING = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];

/** How CDK names the bucket's ARN between stacks; a finding about a wildcard behind it carries this name. */
const FILES_ARN_EXPORT = 'ExportsOutputFnGetAttstorefilesD08C00BFArnD634DC4B';

type KeyElement = { readonly AttributeName?: string | undefined; readonly KeyType?: string | undefined };

function keyOf(schema: readonly KeyElement[] | undefined, type: 'HASH' | 'RANGE'): Attribute {
  const name = schema?.find(({ KeyType }) => KeyType === type)?.AttributeName;
  if (name === undefined) throw new Error(`The table definition has no ${type} key`);
  return { name, type: AttributeType.STRING };
}

export class Store extends Construct {
  readonly table: TableV2;
  readonly files: Bucket;

  constructor(scope: Construct, id: string, { keepsData }: { readonly keepsData: boolean }) {
    super(scope, id);
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
    this.files = new Bucket(this, 'files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy,
    });
    acknowledge(
      this.files,
      'S1',
      'Private: every access is by a function whose request is in the log of the API.',
    );
  }

  allowLedger(to: AppFunction, mode: 'READ' | 'WRITE'): void {
    to.allow(mode === 'READ' ? READING : [...READING, ...WRITING], [this.table.tableArn]);
    to.allow(
      ['dynamodb:Query'],
      LEDGER_INDEXES.map((index) => `${this.table.tableArn}/index/${index}`),
    );
  }

  allowFiles(to: AppFunction, mode: 'READ' | 'WRITE'): void {
    const actions = mode === 'READ' ? ['s3:GetObject'] : ['s3:GetObject', 's3:PutObject'];
    to.allow(actions, [this.files.arnForObjects('files/*')]);
    const reason = 'The name of a file is the hash of its bytes: it is not known before it is stored.';
    acknowledgeWildcard(to.ownRole, `${Stack.of(this).stackName}:${FILES_ARN_EXPORT}/files/*`, reason);
  }
}
