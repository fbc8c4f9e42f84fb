import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { EVENT_ACCESS, type EventFunctionName } from '../access.ts';
import { AppFunction } from './app-function.ts';
import type { Environment } from './environment.ts';

/** A function that something other than a request or a workflow calls: `functions/events/<name>.ts`. */
export class EventFunction extends AppFunction {
  constructor(scope: Construct, name: EventFunctionName, environment: Environment) {
    super(scope, 'events', name, {
      logGroup: environment.logGroup,
      code: environment.codeOf('events', name),
      timeout: Duration.minutes(5),
    });
    environment.bind(this, EVENT_ACCESS[name]);
  }
}
