/**
 * The key under which the table and the evidence are encrypted. Its policy lets nobody use it by itself: whoever may use it
 * is said by the role (deny by default), and even then only through the service that holds the data, never directly.
 */
import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';

/** What an administrator of the account may do with the key itself; reading what it protects is not among it. */
const ADMINISTRATION = [
  'kms:Create*',
  'kms:Describe*',
  'kms:Enable*',
  'kms:List*',
  'kms:Put*',
  'kms:Update*',
  'kms:Revoke*',
  'kms:Disable*',
  'kms:Get*',
  'kms:Delete*',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
  'kms:RotateKeyOnDemand',
];
const DECRYPTING = ['kms:Decrypt', 'kms:DescribeKey'];
const ENCRYPTING = ['kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey'];

type Holder = 'dynamodb' | 's3';
const HOLDERS: readonly Holder[] = ['dynamodb', 's3'];
const through = (holders: readonly Holder[]) => ({
  StringEquals: { 'kms:ViaService': holders.map((holder) => `${holder}.${Aws.REGION}.${Aws.URL_SUFFIX}`) },
});

const policy = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'AdministrationWithoutUse',
        principals: [new AccountRootPrincipal()],
        actions: ADMINISTRATION,
        resources: ['*'],
      }),
      new PolicyStatement({
        sid: 'UseThroughTheHoldersByWhomARoleAllows',
        principals: [new AccountRootPrincipal()],
        actions: [...DECRYPTING, ...ENCRYPTING],
        resources: ['*'],
        conditions: through(HOLDERS),
      }),
      new PolicyStatement({
        sid: 'GrantsForTheHoldersAlone',
        principals: [new AccountRootPrincipal()],
        actions: ['kms:CreateGrant'],
        resources: ['*'],
        conditions: { ...through(['dynamodb']), Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      }),
    ],
  });

export class RecordsKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { keepsData }: { readonly keepsData: boolean }) {
    super(scope, id);
    this.key = new Key(this, 'key', {
      description: `What ${Stack.of(this).stackName} keeps: records and evidence`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      pendingWindow: Duration.days(30),
      policy: policy(),
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** The service asks for the key in the name of whoever asks the service. */
  allow(to: AppFunction, mode: 'READ' | 'WRITE', holder: Holder): void {
    const actions = mode === 'READ' ? DECRYPTING : [...DECRYPTING, ...ENCRYPTING];
    to.allow(actions, [this.key.keyArn], through([holder]));
  }
}
