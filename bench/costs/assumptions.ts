/** What no run on this machine can measure: how long the services take, and what they write by themselves. */
export interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

export const ASSUMPTIONS = {
  tableRequest: { value: 6, unit: 'ms', why: 'a request to DynamoDB from a function in the same region' },
  statesRequest: { value: 25, unit: 'ms', why: 'a request to Step Functions' },
  mailRequest: { value: 80, unit: 'ms', why: 'a mail handed to SES' },
  bucketRequest: { value: 40, unit: 'ms', why: 'a request to S3' },
  secretRequest: {
    value: 0,
    unit: 'ms',
    why: 'the keys of links are read once per start, counted with the start',
  },
  ownWork: {
    value: 10,
    unit: 'ms',
    why: 'own work of an invocation: parsing, schemas, rules, on a third of a core',
  },
  coldStart: {
    value: 600,
    unit: 'ms',
    why: 'a start, billed since 2025: import of the bundle and the first connections',
  },
  coldShare: {
    value: 0.05,
    unit: 'of the invocations',
    why: 'traffic of offices: bursts in the morning, pauses between',
  },
  coldReads: {
    value: 20,
    unit: 'read units',
    why: 'a start reads the calendar and the policy whole; later only whether they have changed',
  },
  invocationLog: { value: 450, unit: 'bytes', why: 'START, END and REPORT of an invocation' },
  requestLog: { value: 400, unit: 'bytes', why: 'one line of the access log' },
  traced: {
    value: 0.05,
    unit: 'of the invocations',
    why: "X-Ray's default sampling, beyond the first of each second",
  },
} as const satisfies Readonly<Record<string, Assumption>>;
