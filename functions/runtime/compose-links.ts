import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { readVariables, variables } from './environment.ts';
import type { ComposeLinks } from './parts.ts';

const keySchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/)),
  /** Base64; a key of fewer than 32 bytes signs nothing. */
  key: z.string().check(z.regex(/^[A-Za-z0-9+/=]{43,}$/)),
});
/** One key, as AWS makes the first; or several, after somebody has added one. The first signs. */
const secretSchema = z.union([keySchema, z.array(keySchema).check(z.minLength(1))]);

/** Says nothing of what it read: the message goes to the log. */
function keysIn(secret: string | undefined) {
  try {
    const read = secretSchema.parse(JSON.parse(secret ?? ''));
    return (Array.isArray(read) ? read : [read]).map(({ id, key }) => ({
      id,
      secret: Buffer.from(key, 'base64'),
    }));
  } catch {
    throw new Error('The secret with the keys of links is not {id, key}, nor a list of these');
  }
}

/** The keys are read once, when the function starts; whoever cannot read them does not start. */
export const composeLinks: ComposeLinks = async () => {
  const SecretId = readVariables(variables.links).LINK_KEYS_SECRET;
  const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId }));
  const keys = keysIn(SecretString);
  return () => keys;
};
