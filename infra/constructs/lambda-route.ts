/** A route to a function through one role of the gateway: no resource-based permission for each route. */
import { Aws } from 'aws-cdk-lib';
import {
  HttpIntegrationType,
  HttpRouteIntegration,
  IntegrationCredentials,
  PayloadFormatVersion,
  type HttpRouteIntegrationConfig,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { AppFunction } from './app-function.ts';

export class LambdaRoute extends HttpRouteIntegration {
  readonly #target: AppFunction;
  readonly #caller: IRole;

  constructor(id: string, target: AppFunction, caller: IRole) {
    super(id);
    this.#target = target;
    this.#caller = caller;
  }

  override bind(): HttpRouteIntegrationConfig {
    const invocation = `${this.#target.functionArn}/invocations`;
    return {
      type: HttpIntegrationType.AWS_PROXY,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      uri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${invocation}`,
      credentials: IntegrationCredentials.fromRole(this.#caller),
    };
  }
}
