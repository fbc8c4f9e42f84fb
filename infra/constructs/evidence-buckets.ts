/**
 * Where evidence lies, with the rights to it. What is whole is kept by its content and never changed: every version is
 * locked, so that neither a function nor an operator takes it back by mistake. What is still arriving lies in a second
 * bucket, which locks nothing and empties itself.
 */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FilesUse } from '../access.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import type { RecordsKey } from './records-key.ts';

export interface EvidenceProps {
  readonly key: RecordsKey;
  readonly keepsData: boolean;
  readonly evidenceLockDays: number;
}

/** The routes promise a day; a rule of S3 counts in whole days and begins at midnight, in UTC. */
const UNFINISHED_DAYS = 3;

/** How CDK names the buckets' ARNs between stacks; a finding about a wildcard behind one carries this name. */
const FILES_ARN_EXPORT = 'ExportsOutputFnGetAttstorefilesD08C00BFArnD634DC4B';
const UNFINISHED_ARN_EXPORT = 'ExportsOutputFnGetAttstoreunfinished0DAE456BArnCCEAD039';

const secluded = (key: IKey) => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.KMS,
  encryptionKey: key,
  // One data key for many files: without it every file costs a call to the key.
  bucketKeyEnabled: true,
  enforceSSL: true,
});

export class EvidenceBuckets {
  readonly files: Bucket;
  readonly unfinished: Bucket;
  readonly #key: RecordsKey;

  constructor(scope: Construct, { key, keepsData, evidenceLockDays }: EvidenceProps) {
    this.#key = key;
    this.files = new Bucket(scope, 'files', {
      ...secluded(key.key),
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(evidenceLockDays)),
      lifecycleRules: [{ id: 'broken-off', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.unfinished = new Bucket(scope, 'unfinished', {
      ...secluded(key.key),
      lifecycleRules: [{ id: 'abandoned', expiration: Duration.days(UNFINISHED_DAYS) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const bucket of [this.files, this.unfinished])
      acknowledge(
        bucket,
        'S1',
        'Private: every access is by a function whose request is in the log of the API.',
      );
  }

  allow(to: AppFunction, use: FilesUse): void {
    const keeps = use === 'RECEIVE';
    this.#allowObjects(to, this.files, 'files/*', ['s3:GetObject', ...(keeps ? ['s3:PutObject'] : [])]);
    // Whoever may not list is told "forbidden" of a file that is not there, and could not tell the two apart.
    const listed = use === 'READ' ? [this.files] : [this.files, this.unfinished];
    to.allow(
      ['s3:ListBucket'],
      listed.map(({ bucketArn }) => bucketArn),
    );
    if (keeps)
      this.#allowObjects(to, this.unfinished, 'pieces/*', [
        's3:GetObject',
        's3:PutObject',
        's3:DeleteObject',
      ]);
    this.#key.allow(to, keeps ? 'WRITE' : 'READ', 's3');
  }

  #allowObjects(to: AppFunction, bucket: Bucket, keys: string, actions: readonly string[]): void {
    to.allow(actions, [bucket.arnForObjects(keys)]);
    const isWhole = bucket === this.files;
    const found = `${Stack.of(bucket).stackName}:${isWhole ? FILES_ARN_EXPORT : UNFINISHED_ARN_EXPORT}/${keys}`;
    const reason = isWhole
      ? 'The name of a file is the hash of its bytes: it is not known before it is stored.'
      : 'A piece is named after who sends it, the hash of the file and its place in it.';
    acknowledgeWildcard(to.ownRole, found, reason);
  }
}
