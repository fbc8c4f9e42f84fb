/**
 * By which mail an event of SES is about: SES replaces our Message-ID, but hands tags back with everything that it tells.
 * A tag's value is made of letters, digits, `_` and `-`, at most 256 of them; a key is far shorter.
 */
export const MAIL_TAG = 'mail';

export const mailTag = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');
export const keyOfMailTag = (tag: string): string => Buffer.from(tag, 'base64url').toString('utf8');
