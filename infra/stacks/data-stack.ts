/** What must outlive every deployment: the table, the files, the keys, and how mail leaves. */
import { Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { LinkKeys } from '../constructs/link-keys.ts';
import { Store } from '../constructs/store.ts';

export class DataStack extends Stack {
  readonly store: Store;
  readonly linkKeys: LinkKeys;
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { keepsData } = props.stage;
    this.store = new Store(this, 'store', { keepsData });
    this.linkKeys = new LinkKeys(this, 'link-keys', { keepsData });
    this.configurationSet = new ConfigurationSet(this, 'mail', { reputationMetrics: true });
    this.configurationSet.addEventDestination('bounces', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'default-bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
  }
}
