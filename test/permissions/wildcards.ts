/** Every wildcard in a right, by the form of the resource as the report writes it, and why it cannot be narrower. */
export interface WildcardReason {
  readonly action: RegExp;
  readonly resource: RegExp;
  readonly reason: string;
}

export const WILDCARDS: readonly WildcardReason[] = [
  {
    action: /^logs:(CreateLogStream|PutLogEvents)$/,
    resource: /^log group .*:\*$/,
    reason: 'Lambda names the streams in the log group, one for each environment that it starts',
  },
  {
    action: /^states:DescribeExecution$/,
    resource: /^executions of .*:\*$/,
    reason: 'Executions are named after records, which are made later',
  },
  {
    action: /^s3:(GetObject|PutObject)$/,
    resource: /^bucket .*\/files\/\*$/,
    reason: 'A file is named by the hash of its bytes, which is not known before it is stored',
  },
  {
    action: /^s3:(GetObject|PutObject|DeleteObject)$/,
    resource: /^bucket .*\/pieces\/\*$/,
    reason: 'A piece is named after who sends it, the hash of the file and its place in it',
  },
  {
    action: /^(logs|xray):/,
    resource: /^\*$/,
    reason: 'Deliveries of logs and traces have no resource of their own that could be named',
  },
];

/** @param resource as the report writes it */
export const wildcardReason = (action: string, resource: string): string | undefined =>
  WILDCARDS.find((one) => one.action.test(action) && one.resource.test(resource))?.reason;
