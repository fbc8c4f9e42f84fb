/** A DynamoDB table as an end of a move. */
import { randomUUID } from 'node:crypto';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoLedger, type Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { readMark, removeMark, writeMark } from '../../shared/adapters/dynamodb/move-mark.ts';
import { createDynamoSource } from '../../shared/adapters/dynamodb/portable-source.ts';
import { createDynamoTarget } from '../../shared/adapters/dynamodb/portable-target.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { handOverDrivers } from './hand-over-drivers.ts';
import { MoveRefusedError, type SourceSide, type TargetSide } from './sides.ts';
import { verifyChains } from './verify-chains.ts';

const nameOf = ({ tableName }: Table): string => `dynamodb:${tableName}`;
const NEVER = instant('1970-01-01T00:00:00.000Z');

async function identityOf({ client, tableName }: Table): Promise<string> {
  const { Table: found } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  return `dynamodb:${found?.TableId ?? found?.TableArn ?? tableName}`;
}

export async function openDynamoSourceSide(table: Table, pageSize?: number): Promise<SourceSide> {
  const origin = await identityOf(table);
  return {
    name: nameOf(table),
    origin,
    async leave(to) {
      const mark = await readMark(table);
      if (mark?.state === 'LEFT')
        throw new MoveRefusedError(`Sổ cái trong ${nameOf(table)} đã được chuyển đi nơi khác`);
      if (mark?.state === 'ARRIVING')
        throw new MoveRefusedError(`${nameOf(table)} mới là bản sao dở dang: hãy chuyển đến cho xong trước`);
      const order = mark?.state === 'LEAVING' && mark.origin === to ? mark.order : randomUUID();
      await writeMark(table, { state: 'LEAVING', order, origin: to, answersSince: NEVER });
      return order;
    },
    stay: () => removeMark(table),
    entries: (answersSince) => createDynamoSource(table, { answersSince, pageSize }),
    async left(to) {
      await handOverDrivers(createDynamoLedger(table));
      const order = (await readMark(table))?.order ?? '';
      await writeMark(table, { state: 'LEFT', order, origin: to, answersSince: NEVER });
    },
    close: () => undefined,
  };
}

export const openDynamoTargetSide = (table: Table, clock: Clock): TargetSide => ({
  name: nameOf(table),
  target: createDynamoTarget(table, () => clock.now()),
  verify: (onRecords) => verifyChains(createDynamoLedger(table), onRecords),
  close: () => undefined,
});

/** The move was given up: the sweeper works on the table again, and starts a driver for each open record. */
export async function reopenDynamo(table: Table): Promise<void> {
  const mark = await readMark(table);
  if (mark?.state === 'ARRIVING')
    throw new MoveRefusedError(`${nameOf(table)} mới là bản sao dở dang, không mở được; hãy xóa bảng này`);
  await removeMark(table);
}
