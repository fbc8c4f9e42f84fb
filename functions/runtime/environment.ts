/** The environment of a Lambda function, parsed once; what is missing stops the cold start with a clear line. */
import * as z from 'zod/mini';
import { mailIdentitySchema } from '../../shared/notifications/mime.ts';

const text = z.string().check(z.minLength(1));

export const environmentSchema = z.object({
  TABLE_NAME: text,
  EVIDENCE_BUCKET: text,
  PUBLIC_URL: z
    .string()
    .check(z.regex(/^https:\/\/[^/]+$/, { error: 'must be an https origin without a path' })),
  MAIL_FROM_NAME: text,
  MAIL_FROM_ADDRESS: text,
  MAIL_DOMAIN: mailIdentitySchema.shape.domain,
  CONFIGURATION_SET: z.optional(text),
  PROVINCE_NAME: text,
  PROVINCE_PLACE: text,
  OFFICE_UNIT_ID: text,
  COMMITTEE_UNIT_ID: text,
  DIRECTIVE_LIFECYCLE_ARN: text,
  UNIT_ASSIGNMENT_ARN: text,
  /** `id:base64`, the newest first, separated by commas. */
  LINK_KEYS: z
    .string()
    .check(z.regex(/^[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/=]{43,}(,[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/=]{43,})*$/)),
});
export type Environment = z.infer<typeof environmentSchema>;

export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  throw new Error(`The environment of this function is not complete: ${missing}`);
}
