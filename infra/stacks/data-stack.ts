/** What must outlive every deployment: the table, the files, the keys, the accounts, and how mail leaves. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { SignInOptions } from '../../shared/api-contract/sign-in.ts';
import type { Stage } from '../config.ts';
import { LinkKeys } from '../constructs/link-keys.ts';
import { OutgoingMail } from '../constructs/outgoing-mail.ts';
import { People, type Issuer } from '../constructs/people.ts';
import { Store } from '../constructs/store.ts';

export class DataStack extends Stack {
  readonly store: Store;
  readonly linkKeys: LinkKeys;
  readonly configurationSet: ConfigurationSet;
  /** Whose tokens the API accepts. */
  readonly issuer: Issuer;
  readonly signIn: SignInOptions;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    this.store = new Store(this, 'store', stage);
    this.linkKeys = new LinkKeys(this, 'link-keys', stage);
    this.configurationSet = new OutgoingMail(this, 'mail', stage).configurationSet;
    const { issuer, signIn } = new People(this, 'people', stage);
    this.issuer = issuer;
    this.signIn = signIn;
    new CfnOutput(this, 'SignIn', {
      description: 'What infra/operations/put-screens.ts tells the screens',
      value: this.toJsonString(signIn),
    });
  }
}
