/** By these an operator finds what belongs to the system, and AWS counts what a stage costs. */
import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from './config.ts';

export const SYSTEM_TAG = 'system';
export const STAGE_TAG = 'stage';

export function tag(scope: IConstruct, { name }: Stage): void {
  Tags.of(scope).add(SYSTEM_TAG, 'chi-dao');
  Tags.of(scope).add(STAGE_TAG, name);
}
