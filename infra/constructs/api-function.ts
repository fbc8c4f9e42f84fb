import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Route } from '../../shared/api-contract/route.ts';
import { apiAccess } from '../access.ts';
import { AppFunction } from './app-function.ts';
import type { Environment } from './environment.ts';

/** The function behind one route: `functions/api/<operation>.ts`. */
export class ApiFunction extends AppFunction {
  constructor(scope: Construct, route: Route, environment: Environment) {
    super(scope, 'api', route.operationId, {
      logGroup: environment.logGroup,
      code: environment.codeOf('api', route.operationId),
      // The gateway gives up after 30 seconds; people do long before.
      timeout: Duration.seconds(15),
    });
    environment.bind(this, apiAccess(route));
  }
}
