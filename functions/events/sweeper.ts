import { sweep } from '../../shared/use-cases/relay/sweep.ts';
import { scheduledHandler } from '../runtime/scheduled-handler.ts';

export const handler = scheduledHandler(({ deps }) => sweep(deps));
