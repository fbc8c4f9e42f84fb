/** What an installation pays each month though nobody writes a letter. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { synthesize } from '../../local/home/synthesize.ts';
import { times, type Usage } from './usage.ts';

const templateSchema = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });

async function resourceTypes(): Promise<readonly string[]> {
  const folder = await synthesize();
  const files = (await readdir(folder)).filter((name) => name.endsWith('.template.json'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    Object.values(templateSchema.parse(JSON.parse(text)).Resources).map(({ Type }) => Type),
  );
}

/** A function that works asks for the table's key at most once in five minutes. */
const KEY_CALLS_OF_A_FUNCTION = 12 * 8 * 22;
/** At five minutes. */
const SWEEPS_OF_A_MONTH = (30 * 24 * 60) / 5;

/** Counted in the templates; `sweep` is one sweep that finds nothing open. */
export async function standingCosts(sweep: Usage): Promise<Usage> {
  const types = await resourceTypes();
  const count = (type: string): number => types.filter((one) => one === type).length;
  return {
    ...times(sweep, SWEEPS_OF_A_MONTH),
    scheduledCall: SWEEPS_OF_A_MONTH,
    keyMonth: count('AWS::KMS::Key'),
    keyCall: count('AWS::Lambda::Function') * KEY_CALLS_OF_A_FUNCTION,
    secretMonth: count('AWS::SecretsManager::Secret'),
    alarmMonth: count('AWS::CloudWatch::Alarm'),
    dashboardMonth: count('AWS::CloudWatch::Dashboard'),
  };
}
