/** What a browser sees: the files of the screens, and the API under the same address. */
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Route } from '../../shared/api-contract/route.ts';
import type { SignInOptions } from '../../shared/api-contract/sign-in.ts';
import type { Stage } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Site } from '../constructs/site.ts';

interface ScreensStackProps extends StackProps {
  readonly stage: Stage;
  readonly routes: readonly Route[];
  readonly api: HttpApi;
  readonly signIn: SignInOptions;
}

export class ScreensStack extends Stack {
  constructor(scope: Construct, id: string, props: ScreensStackProps) {
    super(scope, id, props);
    const { stage, routes, api, signIn } = props;
    // Whatever is in it comes from the repository, so it may always go with the stack.
    const bucket = new Bucket(this, 'files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, 'S1', 'Only CloudFront reads it, and everybody may read what is in it.');
    const { distribution } = new Site(this, 'site', { stage, routes, bucket, api, signIn });
    new CfnOutput(this, 'ScreensBucket', {
      description: 'Where infra/operations/put-screens.ts puts the screens',
      value: bucket.bucketName,
    });
    new CfnOutput(this, 'Address', {
      description: 'To which the name of the installation points, as a CNAME',
      value: distribution.distributionDomainName,
    });
  }
}
