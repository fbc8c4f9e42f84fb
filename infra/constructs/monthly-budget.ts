/** What a stage may cost in a month, by its tag. AWS knows the tag once it is activated for costs: see docs/runbook.md. */
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { STAGE_TAG } from '../tags.ts';

const FOUR_FIFTHS = 80;
const WHOLE = 100;

const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number, address: string) => ({
  notification: {
    notificationType,
    threshold,
    thresholdType: 'PERCENTAGE',
    comparisonOperator: 'GREATER_THAN',
  },
  subscribers: [{ subscriptionType: 'EMAIL', address }],
});

export function monthlyBudget(scope: Construct, { name, operations }: Stage): CfnBudget {
  const { monthlyBudget: amount, alarmAddress } = operations;
  return new CfnBudget(scope, 'budget', {
    budget: {
      budgetName: `chi-dao-${name}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:${STAGE_TAG}$${name}`] },
    },
    notificationsWithSubscribers: [
      notice('ACTUAL', FOUR_FIFTHS, alarmAddress),
      notice('FORECASTED', WHOLE, alarmAddress),
    ],
  });
}
