/** What is kept, and who may read it: the table, the evidence, the key, the accounts, the way out for mail. */
import { describe, expect, test } from 'vitest';
import { stageNamed } from '../../infra/config.ts';
import { only, ofType, resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const trial = resourcesOf(synthesized('trial'));
const production = resourcesOf(synthesized('production'));

describe('the table', () => {
  const table = only(production, 'AWS::DynamoDB::GlobalTable');
  const replica = (table.properties['Replicas'] as Record<string, unknown>[])[0]!;

  test('can be restored to any second, is not deleted by mistake, and is encrypted with the installation’s own key', () => {
    expect(replica['PointInTimeRecoverySpecification']).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(replica['DeletionProtectionEnabled']).toBe(true);
    expect(table.properties['SSESpecification']).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    expect(JSON.stringify(replica['SSESpecification'])).toContain('storerecordskey');
  });
});

describe('the key of the records', () => {
  const key = ofType(production, 'AWS::KMS::Key').find(({ stack }) => stack.endsWith('-data'))!;
  interface Statement {
    readonly Sid: string;
    readonly Action: string | string[];
    readonly Principal: unknown;
    readonly Condition?: object;
  }
  const statements = (key.properties['KeyPolicy'] as { Statement: Statement[] }).Statement;
  const usesIt = ({ Action }: Statement): boolean =>
    [Action]
      .flat()
      .some((action) => /^kms:(\*|Decrypt|Encrypt|ReEncrypt|GenerateDataKey|CreateGrant)/.test(action));

  test('is changed every year', () => {
    expect(key.properties).toMatchObject({ EnableKeyRotation: true, RotationPeriodInDays: 365 });
  });

  test('is used by nobody directly: only through the table and the bucket, and by whom a role allows it', () => {
    const using = statements.filter(usesIt);
    expect(using).toHaveLength(2);
    for (const { Condition } of using) expect(JSON.stringify(Condition)).toContain('kms:ViaService');
  });

  test('opens the records to those functions that may read or write them, and to no other', () => {
    const roles = ofType(production, 'AWS::IAM::Role');
    const mayDecrypt = roles.filter(({ text }) => text.includes('kms:Decrypt')).map(({ id }) => id);
    const mayRead = roles
      .filter(({ text }) => /dynamodb:(Get|Batch|Put|Update|Query)|s3:(Get|Put)Object/.test(text))
      .map(({ id }) => id);
    expect(mayDecrypt.sort()).toEqual(mayRead.sort());
    const mayEncrypt = roles.filter(({ text }) => text.includes('kms:GenerateDataKey'));
    expect(
      mayEncrypt.filter(({ text }) => !/dynamodb:(Put|Update|Delete)Item|s3:PutObject/.test(text)),
    ).toEqual([]);
  });
});

const bucketNamed = (resources: typeof trial, name: string) =>
  ofType(resources, 'AWS::S3::Bucket').find(
    ({ stack, id }) => stack.endsWith('-data') && id.startsWith(name),
  )!;

describe('evidence', () => {
  test('that is still arriving is locked by nothing, is kept for a few days, and is as secluded as the rest', () => {
    const bucket = bucketNamed(production, 'storeunfinished');
    expect(bucket.properties).not.toHaveProperty('VersioningConfiguration');
    expect(bucket.properties).not.toHaveProperty('ObjectLockEnabled');
    const { LifecycleConfiguration } = bucket.properties as { LifecycleConfiguration: { Rules: object[] } };
    expect(LifecycleConfiguration.Rules).toEqual([
      { Id: 'abandoned', ExpirationInDays: 3, Status: 'Enabled' },
    ]);
    const whole = bucketNamed(production, 'storefiles');
    for (const part of ['BucketEncryption', 'PublicAccessBlockConfiguration'])
      expect(bucket.properties[part], part).toEqual(whole.properties[part]);
    const policy = ofType(production, 'AWS::S3::BucketPolicy').find(({ text }) => text.includes(bucket.id))!;
    expect(policy.text).toContain('aws:SecureTransport');
  });

  test.each([
    ['trial', trial, 1],
    ['production', production, 3650],
  ] as const)('is versioned and locked, for as many days as the stage %s says', (_name, resources, Days) => {
    const bucket = bucketNamed(resources, 'storefiles');
    expect(bucket.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days } } },
    });
    expect(bucket.text).toContain('aws:kms');
    expect(bucket.text).toContain('AbortIncompleteMultipartUpload');
  });
});

describe('who signs people in', () => {
  test('a stage that names no issuer gets a user pool, in which nobody signs up by themselves', () => {
    const pool = only(trial, 'AWS::Cognito::UserPool').properties;
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: true } },
    });
    const client = only(trial, 'AWS::Cognito::UserPoolClient').properties;
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [`${stageNamed('trial').publicUrl}/sign-in/return`],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
    const authorizer = only(trial, 'AWS::ApiGatewayV2::Authorizer').text;
    expect(authorizer).toContain('cognito-idp');
    expect(authorizer).toContain('ExportsOutputRefpeoplescreens');
  });

  test('a stage that names an issuer has no user pool, and believes that issuer alone', () => {
    expect(ofType(production, 'AWS::Cognito::UserPool')).toEqual([]);
    const { issuer, audience } = stageNamed('production').identity!;
    const { Outputs } = JSON.parse(synthesized('production').templates['chi-dao-production-data']!) as {
      Outputs: Record<string, { Value: string }>;
    };
    expect(JSON.parse(Outputs['SignIn']!.Value)).toMatchObject({
      clientId: audience[0],
      scope: 'openid profile email',
    });
    expect(only(production, 'AWS::ApiGatewayV2::Authorizer').properties['JwtConfiguration']).toEqual({
      Issuer: issuer,
      Audience: audience,
    });
  });
});

describe('mail', () => {
  test('is signed for its domain, and only leaves encrypted', () => {
    const identity = only(production, 'AWS::SES::EmailIdentity').properties;
    expect(identity).toMatchObject({
      EmailIdentity: 'chidao.example',
      DkimAttributes: { SigningEnabled: true },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
    expect(only(production, 'AWS::SES::ConfigurationSet').text).toContain('"TlsPolicy":"REQUIRE"');
  });

  test('that comes back, is reported or is refused is told to the system, each stage its own', () => {
    expect(only(trial, 'AWS::SES::ConfigurationSetEventDestination').properties).toMatchObject({
      EventDestination: { MatchingEventTypes: ['bounce', 'complaint', 'reject'] },
    });
    const rule = ofType(trial, 'AWS::Events::Rule').find(({ text }) => text.includes('aws.ses'))!;
    expect(rule.text).toContain('"eventType":["Bounce","Complaint","Reject"]');
    expect(rule.text).toContain('ses:configuration-set');
    expect(rule.text).toContain('mailfeedback');
  });
});

test('a stage that names its region is refused in any other', () => {
  const { templates } = synthesized('production');
  for (const template of Object.values(templates)) {
    const { Rules } = JSON.parse(template) as { Rules?: Record<string, unknown> };
    expect(JSON.stringify(Rules)).toContain('"Fn::Equals":[{"Ref":"AWS::Region"},"ap-southeast-1"]');
  }
});

test('every resource that can be found by a tag says to which system and stage it belongs', () => {
  const TAGLESS =
    /Policy$|Permission|Association|Alias$|Version$|EventInvokeConfig|Output|Subscription$|Dashboard|Route$|Integration$|Schedule$|OriginAccessControl|UserPoolClient|UserPoolDomain|ConfigurationSetEventDestination|Authorizer|CloudFront::Function$|EventSourceMapping|Budget$/;
  for (const { id, type, text } of trial.filter((resource) => !TAGLESS.test(resource.type)))
    expect(
      text.includes('chi-dao') && /"?stage"?/.test(text) && text.includes('trial'),
      `${type} ${id}`,
    ).toBe(true);
});

describe('drivers', () => {
  test('are started by an alias, which leads to the newest version; earlier ones are kept', () => {
    expect(ofType(trial, 'AWS::StepFunctions::StateMachineVersion')).toHaveLength(2);
    const aliases = ofType(trial, 'AWS::StepFunctions::StateMachineAlias');
    expect(aliases.map(({ properties }) => properties['Name'])).toEqual(['live', 'live']);
    const relay = ofType(trial, 'AWS::Lambda::Function').find(({ text }) =>
      text.includes('events/relay.ts'),
    )!;
    expect(relay.text).toContain('chi-dao-trial-unit-assignment:live');
  });

  test('tell in logs that they failed, without what they carry, and in traces', () => {
    for (const { properties } of ofType(trial, 'AWS::StepFunctions::StateMachine')) {
      expect(properties['StateMachineType']).toBe('STANDARD');
      expect(properties['LoggingConfiguration']).toMatchObject({
        IncludeExecutionData: false,
        Level: 'ERROR',
      });
      expect(properties['TracingConfiguration']).toEqual({ Enabled: true });
    }
    for (const { properties } of ofType(trial, 'AWS::Lambda::Function'))
      expect(properties['TracingConfig']).toEqual({ Mode: 'Active' });
  });
});
