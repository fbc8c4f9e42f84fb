/**
 * What the bundle of a function may weigh, in bytes. A starting function is read and parsed whole before it answers, so
 * weight is waiting; whoever needs more writes the reason here.
 */
import type { Part } from '../../functions/runtime/parts.ts';
import { partsOf, type FunctionPlan } from '../access.ts';
import { bundleOf } from './bundle-of.ts';

interface Allowance {
  readonly bytes: number;
  readonly reason: string;
}

/** Half of it is the SDK's DynamoDB client, a tenth the schema library; the rest is ours. */
const EVERY_FUNCTION = 400_000;

const PARTS: Readonly<Record<Part, Allowance>> = {
  links: {
    bytes: 0,
    reason: 'The Secrets Manager client adds 12 KB, which fits into what every function has',
  },
  drivers: {
    bytes: 0,
    reason: 'The Step Functions client adds 25 KB, which fits into what every function has',
  },
  files: {
    bytes: 100_000,
    reason: 'The S3 client adds 185 KB: the shapes of its hundred operations resist tree shaking',
  },
  mail: {
    bytes: 300_000,
    reason:
      'SES adds 85 KB, the composer of MIME 140 KB, of calendars 37 KB, the words of every notice 30 KB',
  },
};

const WRITES_DOCX = {
  bytes: 230_000,
  reason: 'The writer of DOCX adds 240 KB; it runs only when DOCX is asked for',
};
const FUNCTIONS: Readonly<Record<string, Allowance>> = {
  'api/letter-document': WRITES_DOCX,
  'api/closing-report': WRITES_DOCX,
  'api/explanation-form': WRITES_DOCX,
};

/** Functions that have an allowance of their own; one that no longer exists is a mistake. */
export const NAMED_IN_BUDGETS: readonly string[] = Object.keys(FUNCTIONS);

export interface Budget {
  readonly bytes: number;
  /** Why it is more than every function has. */
  readonly reasons: readonly string[];
}

export function budgetOf(plan: FunctionPlan): Budget {
  const own = FUNCTIONS[bundleOf(plan)];
  const allowances = [
    ...partsOf(plan.access).map((part) => PARTS[part]),
    ...(own === undefined ? [] : [own]),
  ];
  return {
    bytes: allowances.reduce((sum, { bytes }) => sum + bytes, EVERY_FUNCTION),
    reasons: allowances.filter(({ bytes }) => bytes > 0).map(({ reason }) => reason),
  };
}
