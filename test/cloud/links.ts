import PostalMime from 'postal-mime';
import type { TakenMail } from './services/mail.ts';

/** The tokens of the links in a mail, in the order of its text. */
export async function linkTokensIn({ raw }: TakenMail): Promise<readonly string[]> {
  const { text = '' } = await PostalMime.parse(raw);
  return [...text.matchAll(/\/links\/([\w.~-]+)/g)].map(([, token = '']) => token);
}
