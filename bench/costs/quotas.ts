/** Default quotas of a region, as token buckets: `size` at once, then `perSecond`. */
export interface Quota {
  readonly size: number;
  readonly perSecond: number;
  readonly source: string;
}

/** Singapore is among the regions with the smaller buckets of Step Functions. */
export const QUOTAS = {
  startExecution: {
    size: 800,
    perSecond: 150,
    source: 'docs.aws.amazon.com/step-functions, quotas, other regions',
  },
  stateTransition: {
    size: 800,
    perSecond: 800,
    source: 'docs.aws.amazon.com/step-functions, quotas, other regions',
  },
  /** Per function: environments that may be added; each serves one invocation at a time. */
  environments: {
    size: 1000,
    perSecond: 100,
    source: 'docs.aws.amazon.com/lambda, 1,000 per function every 10 s',
  },
  /** Of a new table on demand, the sum over the table and each index on its own. */
  tableWrites: {
    size: 4000,
    perSecond: 4000,
    source: 'docs.aws.amazon.com/dynamodb, initial throughput on demand',
  },
  /** One value of a partition key of an index. */
  partitionWrites: {
    size: 1000,
    perSecond: 1000,
    source: 'docs.aws.amazon.com/dynamodb, limit of a partition',
  },
  mails: {
    size: 14,
    perSecond: 14,
    source: 'docs.aws.amazon.com/ses, first sending rate outside the sandbox',
  },
} as const satisfies Readonly<Record<string, Quota>>;
