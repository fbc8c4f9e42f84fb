/**
 * Rights of a role that the role's owner never uses itself: a service of AWS uses them in its name, so no call of ours
 * shows them. Each with what would be missing without it.
 */
export interface ServiceRight {
  /** Of the role's owner, as the report names it. */
  readonly owner: RegExp;
  readonly action: string;
  readonly reason: string;
}

const FUNCTION = /^(api|tasks|events)\//;
const MACHINE = /^machine /;
const CALLED_WITHOUT_WAITING = /^events\/(sweeper|morning-digest|failed-executions|mail-feedback)$/;
const RELAY = /^events\/relay$/;

const to = (owner: RegExp, reasons: Readonly<Record<string, string>>): readonly ServiceRight[] =>
  Object.entries(reasons).map(([action, reason]) => ({ owner, action, reason }));

export const SERVICE_RIGHTS: readonly ServiceRight[] = [
  ...to(FUNCTION, {
    'logs:CreateLogStream': 'Lambda opens a stream in the log group for each new environment of the function',
    'logs:PutLogEvents': 'Lambda writes what the function prints, and its own report of each invocation',
    'xray:PutTraceSegments': 'Lambda sends the trace of an invocation',
    'xray:PutTelemetryRecords': 'Lambda sends the figures of its tracing',
  }),
  ...to(FUNCTION, {
    'kms:Decrypt': 'DynamoDB or S3 opens what is read, with the key in the name of whoever reads',
    'kms:DescribeKey': 'DynamoDB or S3 looks up the key before it uses it',
    'kms:Encrypt': 'DynamoDB or S3 locks what is written, with the key in the name of whoever writes',
    'kms:ReEncryptFrom':
      'DynamoDB changes the data key of a table, with the key in the name of whoever writes',
    'kms:ReEncryptTo': 'DynamoDB changes the data key of a table, with the key in the name of whoever writes',
    'kms:GenerateDataKey': 'S3 makes the data key of a new file, with the key in the name of whoever writes',
  }),
  ...to(RELAY, {
    'dynamodb:DescribeStream':
      "Lambda's mapping finds the shards of the table's stream with the relay's role",
    'dynamodb:GetShardIterator': "Lambda's mapping finds its place in a shard with the relay's role",
    'dynamodb:GetRecords':
      "Lambda's mapping reads the events that it hands to the relay with the relay's role",
    'sqs:SendMessage':
      "Lambda's mapping puts what the relay could not take at all into the dead-letter queue",
  }),
  ...to(CALLED_WITHOUT_WAITING, {
    'sqs:SendMessage': 'Lambda keeps in a queue what the function could not finish, after its own retries',
  }),
  ...to(MACHINE, {
    'logs:CreateLogDelivery': 'Step Functions sets up the delivery of its errors when the machine is made',
    'logs:GetLogDelivery': 'Step Functions looks up that delivery when the machine is changed',
    'logs:UpdateLogDelivery': 'Step Functions changes that delivery with the machine',
    'logs:DeleteLogDelivery': 'Step Functions takes that delivery down with the machine',
    'logs:ListLogDeliveries': 'Step Functions looks for that delivery before it makes one',
    'logs:PutResourcePolicy': 'Step Functions lets the delivery write into the log group',
    'logs:DescribeResourcePolicies': 'Step Functions looks whether the delivery may write already',
    'logs:DescribeLogGroups': 'Step Functions checks that the log group is there',
    'xray:PutTraceSegments': 'Step Functions sends the trace of an execution',
    'xray:PutTelemetryRecords': 'Step Functions sends the figures of its tracing',
    'xray:GetSamplingRules': 'Step Functions asks which executions to trace',
    'xray:GetSamplingTargets': 'Step Functions asks how many executions to trace',
  }),
  ...to(/^scheduler$/, {
    'sqs:SendMessage': 'The scheduler puts a call that found no function into the dead-letter queue',
  }),
];

export const serviceReason = (owner: string, { action }: { readonly action: string }): string | undefined =>
  SERVICE_RIGHTS.find((one) => one.owner.test(owner) && one.action === action)?.reason;
