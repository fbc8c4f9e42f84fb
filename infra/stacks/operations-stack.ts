/** What an operator needs: alarms that say what to do, one page to look at, and a limit to the costs. */
import { Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { AlarmMails } from '../constructs/alarm-mails.ts';
import { monthlyBudget } from '../constructs/monthly-budget.ts';
import { operatorsView } from '../constructs/operators-view.ts';
import { alarmsOf, type AlarmPlan, type Watched } from '../operations/alarms.ts';

interface OperationsStackProps extends StackProps {
  readonly stage: Stage;
  readonly watched: Watched;
}

export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, props);
    const { stage, watched } = props;
    const { topic } = new AlarmMails(this, 'alarm-mails', stage.operations.alarmAddress);
    const action = new SnsAction(topic);
    const alarms = alarmsOf(watched).map((plan) => {
      const alarm = this.#alarm(stage, plan);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
    operatorsView(this, `chi-dao-${stage.name}`, watched, alarms);
    monthlyBudget(this, stage);
  }

  #alarm({ name: stage }: Stage, { name, message, metric, threshold, below, periods = [1, 1] }: AlarmPlan) {
    const [evaluationPeriods, datapointsToAlarm] = periods;
    const isSilence = below === true;
    return new Alarm(this, name, {
      alarmName: `chi-dao-${stage}-${name}`,
      alarmDescription: `${message} Cách xử lý: docs/runbook.md#${name}`,
      metric,
      threshold,
      evaluationPeriods,
      datapointsToAlarm,
      comparisonOperator: isSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Where nothing happens, nothing is counted: good, unless something was to happen.
      treatMissingData: isSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}
