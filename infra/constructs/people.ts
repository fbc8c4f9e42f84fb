/**
 * Who signs people in. A province that has an identity provider of its own names it; any other gets a user pool, in which an
 * administrator opens each account: nobody signs up by themselves. A person's record names the `sub` of their account.
 */
import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolDomain,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { RETURN_PATH, type SignInOptions } from '../../shared/api-contract/sign-in.ts';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';

export interface Issuer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** A day at work; whoever was away signs in again. */
const REFRESHED_FOR = Duration.hours(10);
/** As long as the tokens of the one-machine home: what is taken from a person ends after at most this. */
const TOKENS_LAST = Duration.minutes(30);
const SCOPE = 'openid profile email';

function poolOf(scope: Construct, { keepsData }: Stage): UserPool {
  const pool = new UserPool(scope, 'pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: keepsData,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  acknowledge(
    pool,
    'COG2',
    'A second factor is each person’s choice: communes have officers without a telephone of their own.',
  );
  acknowledge(
    pool,
    'COG3',
    'Threat protection costs 0.02 dollars a person and month; it is one line here for whoever wants it.',
  );
  acknowledge(
    pool,
    'COG8',
    'The plan “Essentials” has all that is used; “Plus” adds the threat protection named above.',
  );
  return pool;
}

/** For the screens: a page in a browser keeps no secret, so the code is bound to its asker by PKCE. */
const clientOf = (scope: Construct, userPool: UserPool, { publicUrl }: Stage): UserPoolClient =>
  new UserPoolClient(scope, 'screens', {
    userPool,
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [`${publicUrl}${RETURN_PATH}`],
      logoutUrls: [`${publicUrl}/`],
    },
    accessTokenValidity: TOKENS_LAST,
    idTokenValidity: TOKENS_LAST,
    refreshTokenValidity: REFRESHED_FOR,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
  });

export class People extends Construct {
  readonly issuer: Issuer;
  /** What the screens are told; the origin of its token endpoint is the one other place to which they may speak. */
  readonly signIn: SignInOptions;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    if (stage.identity !== undefined) {
      const { authorizationEndpoint, tokenEndpoint, audience } = stage.identity;
      this.issuer = stage.identity;
      this.signIn = { authorizationEndpoint, tokenEndpoint, clientId: audience[0] ?? '', scope: SCOPE };
      return;
    }
    const pool = poolOf(this, stage);
    const client = clientOf(this, pool, stage);
    const domain = new CfnUserPoolDomain(this, 'domain', {
      userPoolId: pool.userPoolId,
      // Names of sign-in pages are unique in a region, whoever has them.
      domain: `chi-dao-${stage.name}-${Aws.ACCOUNT_ID}`,
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    });
    this.issuer = {
      issuer: `https://cognito-idp.${Stack.of(this).region}.${Aws.URL_SUFFIX}/${pool.userPoolId}`,
      audience: [client.userPoolClientId],
    };
    const page = `https://${domain.ref}.auth.${Stack.of(this).region}.amazoncognito.com`;
    this.signIn = {
      authorizationEndpoint: `${page}/oauth2/authorize`,
      tokenEndpoint: `${page}/oauth2/token`,
      clientId: client.userPoolClientId,
      scope: SCOPE,
    };
  }
}
