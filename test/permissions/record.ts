/** Drives every function of the deployment, and answers what each of them asked of AWS. */
import { startCloud, type Cloud, type CloudOptions } from '../cloud/cloud.ts';
import { openProvince } from '../cloud/province.ts';
import { administration } from './scenarios/administration.ts';
import { breakdowns } from './scenarios/breakdowns.ts';
import { deskOf } from './scenarios/desk.ts';
import { otherEnds } from './scenarios/other-ends.ts';
import { patience } from './scenarios/patience.ts';
import { wholeLife } from './scenarios/whole-life.ts';

export async function withEveryFunctionDriven<Result>(
  options: CloudOptions,
  look: (cloud: Cloud) => Promise<Result> | Result,
): Promise<Result> {
  const cloud = await startCloud({ sweeper: 'rate(7 days)', ...options });
  try {
    await openProvince(cloud, { units: 4 });
    const desk = deskOf(cloud);
    for (const scenario of [patience, wholeLife, otherEnds, administration, breakdowns]) {
      const begun = performance.now();
      await scenario(desk);
      console.error(scenario.name, Math.round(performance.now() - begun));
    }
    return await look(cloud);
  } finally {
    await cloud.stop();
  }
}
