import { sendMorningDigests } from '../../shared/use-cases/mail/send-morning-digests.ts';
import { scheduledHandler } from '../runtime/scheduled-handler.ts';

export const handler = scheduledHandler(({ deps }) => sendMorningDigests(deps));
