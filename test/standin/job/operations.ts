/** What an operator does beside deploying: the screens are put in place, and what was left undone is handed over once more. */
import { DescribeStacksCommand, CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { clientSettings } from '../deploy/client-settings.ts';
import { STAGE } from '../places.ts';
import type { Cloud } from './cloud.ts';
import { leftUndone } from './left-undone.ts';
import { operatorRuns } from './operators-command.ts';

export type OutputOf = (stack: string, name: string) => Promise<string>;

function outputsOf({ ministack }: Cloud): OutputOf {
  const client = new CloudFormationClient(clientSettings(ministack.endpoint));
  return async (stack, name) => {
    const StackName = `chi-dao-${STAGE}-${stack}`;
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
    const found = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
    if (found === undefined) throw new Error(`${StackName} has no output ${name}`);
    return found;
  };
}

async function screensArePut(cloud: Cloud, output: OutputOf): Promise<void> {
  const bucket = await output('screens', 'ScreensBucket');
  await cloud.story.step(
    'The screens are built and put into the bucket that CloudFront reads',
    async () =>
      operatorRuns(cloud, {
        script: 'infra/operations/put-screens.ts',
        args: ['--bucket', bucket, '--sign-in', await output('data', 'SignIn')],
      }),
    (said) => said.trim().split(' in ')[0] ?? '',
  );
  await cloud.story.step('The page there knows where people sign in', async () => {
    const s3 = new S3Client({ ...clientSettings(cloud.ministack.endpoint), forcePathStyle: true });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'index.html' }));
    const page = (await Body?.transformToString()) ?? '';
    if (!page.includes(cloud.deployed.only('AWS::Cognito::UserPoolClient'))) throw new Error(page);
  });
}

export async function operations(cloud: Cloud): Promise<void> {
  cloud.story.chapter('What an operator does');
  const output = outputsOf(cloud);
  await screensArePut(cloud, output);
  await leftUndone(cloud, output);
}
