import { sendMorningDigests } from '../../shared/use-cases/mail/send-morning-digests.ts';
import { problemReporter } from '../runtime/report-problem.ts';
import { scheduledHandler } from '../runtime/scheduled-handler.ts';

export const handler = scheduledHandler((runtime) =>
  sendMorningDigests(runtime.deps, problemReporter(runtime, 'digest')),
);
