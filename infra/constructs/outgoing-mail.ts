/** How mail leaves: signed for its domain, and with word of what becomes of it. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

export class OutgoingMail extends Construct {
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, { mailFrom, keepsData }: Stage) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'configuration', {
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      // What came back or was reported is not tried again: the domain's good name is everybody's.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('bounces', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'default-bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    const identity = new EmailIdentity(this, 'domain', {
      identity: Identity.domain(domainOf(mailFrom.address)),
      configurationSet: this.configurationSet,
      dkimSigning: true,
      mailFromDomain: `tra-lai.${domainOf(mailFrom.address)}`,
      // Word of a bounce comes as an event, not as a mail to the sender's address, which nobody reads.
      feedbackForwarding: false,
    });
    if (keepsData) identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const [index, { name, value }] of identity.dkimRecords.entries())
      new CfnOutput(Stack.of(this), `DkimRecord${index + 1}`, {
        description: 'A CNAME record that the domain of the mail must have',
        value: `${name} CNAME ${value}`,
      });
  }
}
