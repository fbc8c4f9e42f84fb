/** The HTTP API: a function for each route of the contract, behind a gateway that checks the token. */
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Route } from '../../shared/api-contract/route.ts';
import { isInCloud } from '../access.ts';
import type { Stage } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { ApiFunction } from '../constructs/api-function.ts';
import { Environment } from '../constructs/environment.ts';
import { LambdaRoute } from '../constructs/lambda-route.ts';
import type { Issuer } from '../constructs/people.ts';
import type { DataStack } from './data-stack.ts';

interface ApiStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly bundles: string | undefined;
  readonly routes: readonly Route[];
}

export class ApiStack extends Stack {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { stage, data, routes } = props;
    const logGroup = new LogGroup(this, 'logs', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { store, linkKeys, configurationSet } = data;
    const { bundles } = props;
    const environment = new Environment({ stage, store, linkKeys, configurationSet, logGroup, bundles });
    this.api = new HttpApi(this, 'api', {
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [stage.publicUrl],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'],
      },
    });
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup) },
    });
    this.#addRoutes(this.api, data.issuer, routes, environment);
  }

  #addRoutes(
    api: HttpApi,
    { issuer, audience }: Issuer,
    routes: readonly Route[],
    environment: Environment,
  ): void {
    const tokenCheck = new HttpJwtAuthorizer('token', issuer, { jwtAudience: [...audience] });
    const anyone = new HttpNoneAuthorizer();
    const calls = new PolicyDocument();
    const caller = new Role(this, 'gateway', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: { calls },
    });
    const targets: string[] = [];
    for (const route of routes.filter(isInCloud)) {
      const target = new ApiFunction(this, route, environment);
      targets.push(target.functionArn);
      const added = api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration: new LambdaRoute(route.operationId, target, caller),
        authorizer: route.public === true ? anyone : tokenCheck,
      });
      if (route.public === true) {
        for (const one of added) acknowledge(one, 'APIG4', `Public by the contract: ${route.operationId}.`);
      }
    }
    calls.addStatements(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: targets }));
  }
}
