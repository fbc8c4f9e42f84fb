/** DynamoDB Local behind the gateway; what it consumes is asked for and kept. */
import * as z from 'zod/mini';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Demand } from '../../permissions/policy.ts';
import { parsed, type AwsAnswer, type AwsRequest, type Service } from './service.ts';

export type Image = Record<string, AttributeValue>;
const imageSchema = z.custom<Image>((value: unknown) => typeof value === 'object' && value !== null);
const tableSchema = z.looseObject({ TableName: z.string() });
const partSchema = z.record(
  z.string(),
  z.looseObject({ TableName: z.string(), Item: z.optional(imageSchema) }),
);
const transactionSchema = z.looseObject({ TransactItems: z.array(partSchema) });
const batchSchema = z.looseObject({ RequestItems: z.record(z.string(), z.unknown()) });
const querySchema = z.looseObject({ TableName: z.string(), IndexName: z.optional(z.string()) });

const consumedSchema = z.looseObject({
  TableName: z.string(),
  CapacityUnits: z._default(z.number(), 0),
  GlobalSecondaryIndexes: z.optional(z.record(z.string(), z.object({ CapacityUnits: z.number() }))),
});
const answerSchema = z.looseObject({
  ConsumedCapacity: z.optional(z.union([consumedSchema, z.array(consumedSchema)])),
});

/** What one request took of the table and its indexes. */
export interface Consumption {
  readonly operation: string;
  readonly reads: number;
  readonly writes: number;
  /** Of the units, those of each index. */
  readonly indexes: Readonly<Record<string, number>>;
}

export interface DynamoOptions {
  readonly endpoint: string;
  readonly table: { readonly name: string; readonly arn: string };
  readonly onConsumed: (consumption: Consumption) => void;
  /** The new items of a write that succeeded, in order: what the table's stream would bring. */
  readonly onWritten: (images: readonly Image[]) => void;
}

const READING = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);
/** As IAM names the parts of a transaction. */
const PARTS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};
/** DynamoDB Local keeps tables apart by this name and by the region. */
const LOCAL_CALLER =
  'AWS4-HMAC-SHA256 Credential=local/20260101/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

function partsOf(request: AwsRequest): readonly (readonly [string, z.output<typeof partSchema>[string]])[] {
  return transactionSchema.parse(parsed(request)).TransactItems.flatMap((item) => Object.entries(item));
}

function writtenBy(request: AwsRequest): readonly Image[] {
  if (request.operation !== 'TransactWriteItems') return [];
  return partsOf(request).flatMap(([kind, { Item }]) => (kind === 'Put' && Item !== undefined ? [Item] : []));
}

function consumedIn(operation: string, text: string): Consumption {
  const { ConsumedCapacity = [] } = answerSchema.parse(JSON.parse(text));
  const all = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity];
  const units = all.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  const indexes: Record<string, number> = {};
  for (const [name, { CapacityUnits: one }] of all.flatMap((each) =>
    Object.entries(each.GlobalSecondaryIndexes ?? {}),
  ))
    indexes[name] = (indexes[name] ?? 0) + one;
  const reads = READING.has(operation);
  return { operation, reads: reads ? units : 0, writes: reads ? 0 : units, indexes };
}

export function dynamoService({ endpoint, table, onConsumed, onWritten }: DynamoOptions): Service {
  const arnOf = (name: string): string => table.arn.replace(table.name, name);

  function demands(request: AwsRequest): readonly Demand[] {
    const { operation } = request;
    const body = parsed(request);
    const on = (action: string, resource: string): Demand => ({ action: `dynamodb:${action}`, resource });
    switch (operation) {
      case 'TransactWriteItems':
      case 'TransactGetItems':
        return partsOf(request).map(([kind, { TableName }]) => on(PARTS[kind] ?? kind, arnOf(TableName)));
      case 'BatchGetItem':
      case 'BatchWriteItem':
        return Object.keys(batchSchema.parse(body).RequestItems).map((name) => on(operation, arnOf(name)));
      case 'Query':
      case 'Scan': {
        const { TableName, IndexName } = querySchema.parse(body);
        const index = IndexName === undefined ? '' : `/index/${IndexName}`;
        return [on(operation, `${arnOf(TableName)}${index}`)];
      }
      default:
        return [on(operation, arnOf(tableSchema.parse(body).TableName))];
    }
  }

  async function answer(request: AwsRequest): Promise<AwsAnswer> {
    const { operation } = request;
    const body = z.record(z.string(), z.unknown()).parse(parsed(request));
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        authorization: LOCAL_CALLER,
      },
      body: JSON.stringify({ ...body, ReturnConsumedCapacity: 'INDEXES' }),
    });
    const text = await response.text();
    if (response.ok) {
      onConsumed(consumedIn(operation, text));
      onWritten(writtenBy(request));
    }
    return { status: response.status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: text };
  }
  return { demands, answer };
}
