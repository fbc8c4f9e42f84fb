import type { FileAnswer } from './answer.ts';

/** Percent-encoding of RFC 8187, which leaves fewer signs alone than encodeURIComponent. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A file to be saved, never shown in the page's own origin: what people upload is not to be trusted. */
export const attachment = (bytes: Uint8Array | string, mediaType: string, name: string): FileAnswer => ({
  outcome: 'FILE',
  bytes,
  mediaType,
  headers: {
    'content-disposition': `attachment; filename="tep"; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  },
});
