/**
 * The keys that sign the links in mails. AWS makes the first, and nobody sees it: functions read it when they start, so it
 * stands in no template and in no configuration.
 *
 * A new key is added by hand: the secret becomes a list, at first with the new key at its end, so that every function
 * accepts what it signs; a day later, when no function runs any more that does not know it, the new key goes to the front.
 */
import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';

/** Letters and digits are base64 as well. */
const KEY_LENGTH = 64;

export class LinkKeys extends Construct {
  /** `{"id", "key"}`, or a list of these: see `functions/runtime/compose-links.ts`. */
  readonly secret: ISecret;

  constructor(scope: Construct, id: string, { keepsData }: { readonly keepsData: boolean }) {
    super(scope, id);
    this.secret = new Secret(this, 'first', {
      description: 'Signs the links in mails',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: 'first' }),
        generateStringKey: 'key',
        passwordLength: KEY_LENGTH,
        excludePunctuation: true,
      },
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const reason = 'A new key is added by hand: rotation by itself would break the links in mails sent.';
    acknowledge(this.secret, 'SMG4', reason);
  }

  allowReading(to: AppFunction): void {
    to.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn]);
  }
}
