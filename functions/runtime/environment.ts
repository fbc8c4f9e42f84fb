/**
 * The variables of a Lambda function, each part's with the part; what is missing stops the cold start with a clear line.
 * `infra/constructs/environment.ts` gives a function those of the parts that it carries, and no other.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

export const variables = {
  every: z.object({
    TABLE_NAME: text,
    PUBLIC_URL: z
      .string()
      .check(z.regex(/^https:\/\/[^/]+$/, { error: 'must be an https origin without a path' })),
    MAIL_FROM_NAME: text,
    MAIL_FROM_ADDRESS: text,
    PROVINCE_NAME: text,
    PROVINCE_PLACE: text,
    OFFICE_UNIT_ID: text,
    COMMITTEE_UNIT_ID: text,
  }),
  files: z.object({ EVIDENCE_BUCKET: text, UNFINISHED_BUCKET: text }),
  drivers: z.object({ DIRECTIVE_LIFECYCLE_ARN: text, UNIT_ASSIGNMENT_ARN: text }),
  mail: z.object({ MAIL_DOMAIN: text, CONFIGURATION_SET: z.optional(text) }),
  links: z.object({ LINK_KEYS_SECRET: text }),
};
export type Environment = z.infer<(typeof variables)['every']>;

/** @throws Error that names every variable which is missing or not sound */
export function readVariables<Schema extends z.ZodMiniType>(
  schema: Schema,
  from: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Schema> {
  const parsed = z.safeParse(schema, from);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  throw new Error(`The environment of this function is not complete: ${missing}`);
}
