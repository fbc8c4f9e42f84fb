/** cdk-nag's AwsSolutions rules over the whole app: what is neither mended nor acknowledged with a reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod/mini';

const reportSchema = z.object({
  pluginReports: z.array(
    z.object({
      violations: z._default(
        z.array(
          z.object({
            ruleName: z.string(),
            violatingConstructs: z.array(z.object({ constructPath: z.optional(z.string()) })),
          }),
        ),
        [],
      ),
    }),
  ),
});

/** Synthesizes the app into its folder; answers one line for each finding. */
export function nagFindings(app: App): string[] {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    // With findings, synth throws after it has written the report.
    if (!(error instanceof Error) || !error.message.includes('Validation failed')) throw error;
  }
  const report = reportSchema.parse(
    JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')),
  );
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath ?? 'an unknown place'}`),
    ),
  );
}
