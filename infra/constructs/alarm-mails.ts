/** Where alarms go: an encrypted topic that mails the operators. */
import { Aws } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { RemovalPolicy } from 'aws-cdk-lib';

export class AlarmMails extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, address: string) {
    super(scope, id);
    // CloudWatch may not use the key that AWS keeps for SNS.
    const key = new Key(this, 'key', {
      description: 'Encrypts alarms on their way to the operators',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const alarms = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    key.grantEncryptDecrypt(alarms);
    this.topic = new Topic(this, 'topic', {
      displayName: 'Chỉ đạo: cảnh báo vận hành',
      masterKey: key,
      enforceSSL: true,
    });
    this.topic.addSubscription(new EmailSubscription(address));
  }
}
