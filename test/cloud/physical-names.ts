/** What CloudFormation would call each resource, and its ARN: enough to resolve every reference of the templates. */
export const REGION = 'ap-southeast-1';
export const ACCOUNT = '111122223333';
export const PSEUDO = {
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::URLSuffix': 'amazonaws.com',
} as const;

export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const arn = (service: string, resource: string, { region = REGION, account = ACCOUNT } = {}): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

/** Where a type has a property for its physical name. */
const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
};

const ARNS: Readonly<Record<string, (name: string) => string>> = {
  'AWS::Lambda::Function': (name) => arn('lambda', `function:${name}`),
  'AWS::DynamoDB::GlobalTable': (name) => arn('dynamodb', `table/${name}`),
  'AWS::DynamoDB::Table': (name) => arn('dynamodb', `table/${name}`),
  'AWS::S3::Bucket': (name) => arn('s3', name, { region: '', account: '' }),
  'AWS::IAM::Role': (name) => arn('iam', `role/${name}`, { region: '' }),
  'AWS::SQS::Queue': (name) => arn('sqs', name),
  'AWS::SNS::Topic': (name) => arn('sns', name),
  'AWS::Logs::LogGroup': (name) => arn('logs', `log-group:${name}:*`),
  'AWS::StepFunctions::StateMachine': (name) => arn('states', `stateMachine:${name}`),
  'AWS::SecretsManager::Secret': (name) => arn('secretsmanager', `secret:${name}-AbCdEf`),
  'AWS::KMS::Key': (name) => arn('kms', `key/${name}`),
};

/** Types whose `Ref` is the ARN. */
const REFERRED_BY_ARN = new Set([
  'AWS::StepFunctions::StateMachine',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
  'AWS::StepFunctions::StateMachineVersion',
  'AWS::StepFunctions::StateMachineAlias',
]);

export function physicalName({ stack, logicalId, type, properties }: Resource): string {
  const given = properties[NAME_PROPERTIES[type] ?? ''];
  const usual = `${stack}-${logicalId}`;
  return typeof given === 'string' ? given : type === 'AWS::S3::Bucket' ? usual.toLowerCase() : usual;
}

export const arnOf = (resource: Resource): string => {
  const name = physicalName(resource);
  return ARNS[resource.type]?.(name) ?? arn('cloudformation', `${resource.type}/${name}`);
};

/** The value of `Ref` without an attribute, of `Fn::GetAtt` with one. */
export function referredTo(resource: Resource, attribute: string | undefined): string {
  if (attribute === undefined || attribute === '')
    return REFERRED_BY_ARN.has(resource.type) ? arnOf(resource) : physicalName(resource);
  if (attribute === 'Arn') return arnOf(resource);
  if (attribute === 'StreamArn') return `${arnOf(resource)}/stream/2026-01-01T00:00:00.000`;
  return `${physicalName(resource)}.${attribute}`;
}
