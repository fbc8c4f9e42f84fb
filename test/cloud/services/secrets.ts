/** Secrets Manager with one secret: the keys of links, as AWS makes the first. */
import * as z from 'zod/mini';
import { json, parsed, type Service } from './service.ts';

const askSchema = z.object({ SecretId: z.string() });
export const LINK_KEY = { id: 'first', key: 'k'.repeat(64) };

export const secretsService = (): Service => ({
  demands: (request) => [
    { action: `secretsmanager:${request.operation}`, resource: askSchema.parse(parsed(request)).SecretId },
  ],
  answer: () => json(200, { SecretString: JSON.stringify(LINK_KEY) }),
});
