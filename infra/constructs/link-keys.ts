/** The key that signs the links in mails; made by AWS, never seen by anyone. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** Letters and digits are base64 as well. */
const KEY_LENGTH = 64;

export class LinkKeys extends Construct {
  /**
   * `id:key`, as the functions take it. CloudFormation puts the key in its place when it deploys, so it stands in no
   * template; it can be read by whoever may read the configuration of a function.
   */
  readonly text: string;

  constructor(scope: Construct, id: string, { keepsData }: { readonly keepsData: boolean }) {
    super(scope, id);
    const secret = new Secret(this, 'first', {
      description: 'Signs the links in mails',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: 'first' }),
        generateStringKey: 'key',
        passwordLength: KEY_LENGTH,
        excludePunctuation: true,
      },
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.text = `first:${secret.secretValueFromJson('key').unsafeUnwrap()}`;
    const reason =
      'A new key is put before the old by hand: rotation by itself would break the links in mails sent.';
    acknowledge(secret, 'SMG4', reason);
  }
}
