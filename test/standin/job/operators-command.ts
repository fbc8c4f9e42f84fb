/** The commands of the runbook, run as an operator would, with the stand-in in place of AWS. */
import { join } from 'node:path';
import { BUILD, REGION, ROOT } from '../places.ts';
import { runCommand } from '../run-command.ts';
import { OPERATOR } from '../stand/start-ministack.ts';
import type { Cloud } from './cloud.ts';

const MOST_MS = 120_000;

export interface OperatorsCommand {
  /** From the root of the project. */
  readonly script: string;
  readonly args: readonly string[];
}

/** Answers what it said. @throws Error with its last lines when it ends with anything but 0 */
export const operatorRuns = (
  { ministack }: Pick<Cloud, 'ministack'>,
  { script, args }: OperatorsCommand,
): Promise<string> =>
  runCommand({
    file: process.execPath,
    args: [join(...script.split('/')), ...args],
    cwd: ROOT,
    log: join(BUILD, `${script.replace(/^.*\/|\.ts$/g, '')}.log`),
    mostMs: MOST_MS,
    environment: {
      AWS_ENDPOINT_URL: ministack.endpoint,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: OPERATOR.accessKeyId,
      AWS_SECRET_ACCESS_KEY: OPERATOR.secretAccessKey,
    },
  });
