/**
 * List prices in dollars, on demand, without free tiers and without tax. Written down by hand: a price page cannot be asked
 * offline, so each line says where it is published and how sure it is. Whoever deploys looks them up again.
 */
export interface Price {
  /** Dollars for one `per`. */
  readonly dollars: number;
  readonly per: string;
  readonly source: string;
  /** `READ`: from a copy of the page; `RECALLED`: known, but no copy of the page was at hand. */
  readonly certainty: 'READ' | 'RECALLED';
}

export const PRICES_OF = { region: 'ap-southeast-1', place: 'Singapore', asOf: '2026-11' } as const;

const MILLION = 1_000_000;
const million = (dollars: number, per: string, source: string): Price => ({
  dollars: dollars / MILLION,
  per,
  source,
  certainty: 'RECALLED',
});

export const PRICES = {
  stateTransition: {
    dollars: 0.025 / 1000,
    per: 'state transition',
    source: 'aws.amazon.com/step-functions/pricing, table of regions',
    certainty: 'READ',
  },
  invocation: million(0.2, 'invocation of a function', 'aws.amazon.com/lambda/pricing'),
  gigabyteSecond: million(13.3334, 'GB-second of a function, arm64', 'aws.amazon.com/lambda/pricing'),
  writeUnit: million(0.7115, 'write request unit', 'aws.amazon.com/dynamodb/pricing/on-demand'),
  readUnit: million(0.1423, 'read request unit', 'aws.amazon.com/dynamodb/pricing/on-demand'),
  tableGigabyteMonth: {
    dollars: 0.285,
    per: 'GB-month of the table and its indexes',
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
    certainty: 'RECALLED',
  },
  backupGigabyteMonth: {
    dollars: 0.228,
    per: 'GB-month under point-in-time recovery',
    source: 'aws.amazon.com/dynamodb/pricing/on-demand',
    certainty: 'RECALLED',
  },
  streamRead: {
    dollars: 0,
    per: 'read of the stream by a Lambda mapping',
    source: 'aws.amazon.com/dynamodb/pricing/on-demand: reads by Lambda are free',
    certainty: 'RECALLED',
  },
  mail: { dollars: 0.1 / 1000, per: 'mail', source: 'aws.amazon.com/ses/pricing', certainty: 'RECALLED' },
  httpRequest: million(1.25, 'request to the HTTP API', 'aws.amazon.com/api-gateway/pricing'),
  bucketPut: million(5, 'PUT to a bucket, or list of it', 'aws.amazon.com/s3/pricing'),
  bucketGet: million(0.4, 'GET from a bucket', 'aws.amazon.com/s3/pricing'),
  bucketGigabyteMonth: {
    dollars: 0.025,
    per: 'GB-month in the bucket',
    source: 'aws.amazon.com/s3/pricing',
    certainty: 'RECALLED',
  },
  logGigabyte: {
    dollars: 0.7,
    per: 'GB taken into the logs',
    source: 'aws.amazon.com/cloudwatch/pricing',
    certainty: 'RECALLED',
  },
  trace: million(5, 'trace recorded', 'aws.amazon.com/xray/pricing'),
  secretMonth: {
    dollars: 0.4,
    per: 'secret-month',
    source: 'aws.amazon.com/secrets-manager/pricing',
    certainty: 'RECALLED',
  },
  keyMonth: {
    dollars: 1,
    per: 'month of a key, its first version',
    source: 'aws.amazon.com/kms/pricing',
    certainty: 'RECALLED',
  },
  keyCall: million(3, 'request to a key', 'aws.amazon.com/kms/pricing'),
  alarmMonth: {
    dollars: 0.1,
    per: 'month of an alarm',
    source: 'aws.amazon.com/cloudwatch/pricing',
    certainty: 'RECALLED',
  },
  dashboardMonth: {
    dollars: 3,
    per: 'month of a dashboard',
    source: 'aws.amazon.com/cloudwatch/pricing',
    certainty: 'RECALLED',
  },
  scheduledCall: million(1.25, 'call by the scheduler', 'aws.amazon.com/eventbridge/pricing'),
} as const satisfies Readonly<Record<string, Price>>;
export type PriceName = keyof typeof PRICES;
