import { readVariables, variables } from './environment.ts';
import type { ComposeLinks } from './parts.ts';

export const composeLinks: ComposeLinks = async () => {
  const keys = readVariables(variables.links)
    .LINK_KEYS.split(',')
    .map((entry) => {
      const [id = '', secret = ''] = entry.split(':');
      return { id, secret: Buffer.from(secret, 'base64') };
    });
  return () => keys;
};
