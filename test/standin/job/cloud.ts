/** Everything that the chapters of a run use: the deployed system, the people, the clock, the way into the services. */
import { DescribeExecutionCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  instantAt,
  localDayOf,
  millisOf,
  atLocalTime,
  type CalendarDay,
} from '../../../shared/domain/time.ts';
import { clientSettings } from '../deploy/client-settings.ts';
import type { Deployed } from '../deploy/deployed.ts';
import type { MiniStack } from '../stand/start-ministack.ts';
import { createApi, type Api } from './api.ts';
import { addressOf } from './people.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import type { Story } from './story.ts';

export interface Cloud extends Api {
  readonly ministack: MiniStack;
  readonly deployed: Deployed;
  readonly story: Story;
  readonly signIn: SignIn;
  readonly today: () => CalendarDay;
  /** To a time of a day, in minutes after local midnight. */
  travelTo(day: CalendarDay, minutes: number): Promise<void>;
  /** Calls a function as its schedule would. */
  invoke(name: string): Promise<unknown>;
  /** How an execution stands; undefined when there is none of this name. */
  execution(machine: string, name: string): Promise<string | undefined>;
  stopExecution(machine: string, name: string): Promise<void>;
}

export function createCloud(ministack: MiniStack, deployed: Deployed, story: Story): Cloud {
  const settings = clientSettings(ministack.endpoint);
  const sfn = new SFNClient(settings);
  const lambda = new LambdaClient(settings);
  const signIn = createSignIn(ministack.endpoint, {
    id: deployed.only('AWS::Cognito::UserPool'),
    clientId: deployed.only('AWS::Cognito::UserPoolClient'),
  });
  const executionArn = (machine: string, name: string): string =>
    `${deployed.machineNamed(machine).replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    ...createApi(ministack, deployed.only('AWS::ApiGatewayV2::Api'), (person) =>
      signIn.tokenOf(addressOf(person)),
    ),
    ministack,
    deployed,
    story,
    signIn,
    today: () => localDayOf(instantAt(ministack.now())),
    travelTo: (day, minutes) => ministack.travelTo(millisOf(atLocalTime(day, minutes))),
    async invoke(name) {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName: deployed.functionNamed(name), Payload: '{}' }),
      );
      const text = Buffer.from(Payload ?? []).toString();
      if (FunctionError !== undefined) throw new Error(`${name}: ${text}`);
      return JSON.parse(text === '' ? 'null' : text) as unknown;
    },
    async execution(machine, name) {
      try {
        const command = new DescribeExecutionCommand({ executionArn: executionArn(machine, name) });
        return (await sfn.send(command)).status;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return undefined;
        throw error;
      }
    },
    async stopExecution(machine, name) {
      await sfn.send(new StopExecutionCommand({ executionArn: executionArn(machine, name) }));
    },
  };
}
