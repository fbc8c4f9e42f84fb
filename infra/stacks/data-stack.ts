/** What must outlive every deployment: the table, the files, the keys, and how mail leaves. */
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Store } from '../constructs/store.ts';

export class DataStack extends Stack {
  readonly store: Store;
  readonly linkKeys: Secret;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { keepsData } = props.stage;
    this.store = new Store(this, 'store', { keepsData });
    this.linkKeys = new Secret(this, 'link-keys', {
      description: 'Sign the links in mails; the first signs, all verify',
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.linkKeys,
      'SMG4',
      'A new key is put before the old ones by hand: rotation by itself would break the links in mails already sent.',
    );
    this.configurationSet = new ConfigurationSet(this, 'mail', { reputationMetrics: true });
    this.configurationSet.addEventDestination('bounces', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'default-bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
  }
}
