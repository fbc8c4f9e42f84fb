/** What an operator's command must know of an installation on AWS, asked of the installation itself. */
import {
  CloudFormationClient,
  paginateDescribeStacks,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { readVariables, variables, type Environment } from '../../functions/runtime/environment.ts';

export interface Installation {
  /** Those of the function that saves people: whatever it was given is what the installation goes by. */
  readonly variables: Environment;
  /** Absent where another identity provider signs people in. */
  readonly userPoolId?: string;
}

interface Resource {
  readonly type: string;
  readonly logicalId: string;
  readonly physicalId: string;
}

/** CDK ends a logical id with eight digits of a hash. */
const SAVES_PEOPLE = /^putperson[0-9A-F]{8}$/;

async function resourcesOf(stage: string): Promise<Resource[]> {
  const client = new CloudFormationClient();
  const resources: Resource[] = [];
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
    for (const { StackName } of Stacks) {
      if (StackName?.startsWith(`chi-dao-${stage}-`) !== true) continue;
      for await (const page of paginateListStackResources({ client }, { StackName }))
        for (const { ResourceType, LogicalResourceId, PhysicalResourceId } of page.StackResourceSummaries ??
          [])
          resources.push({
            type: ResourceType ?? '',
            logicalId: LogicalResourceId ?? '',
            physicalId: PhysicalResourceId ?? '',
          });
    }
  return resources;
}

/** @throws Error when the stage is not deployed in the region and account of the environment */
export async function readInstallation(stage: string): Promise<Installation> {
  const resources = await resourcesOf(stage);
  const FunctionName = resources.find(({ logicalId }) => SAVES_PEOPLE.test(logicalId))?.physicalId;
  if (FunctionName === undefined)
    throw new Error(`The stage "${stage}" is not deployed in this account and region`);
  const { Environment } = await new LambdaClient().send(
    new GetFunctionConfigurationCommand({ FunctionName }),
  );
  const userPoolId = resources.find(({ type }) => type === 'AWS::Cognito::UserPool')?.physicalId;
  return {
    variables: readVariables(variables.every, Environment?.Variables),
    ...(userPoolId === undefined ? {} : { userPoolId }),
  };
}
