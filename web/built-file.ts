/** What a file of the built screens is, by its name: for whoever serves it, on one machine or in the cloud. */
const MEDIA_TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};
const HASHED_NAME = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** Undefined for what is not served: compressed copies, and what the build says of itself. */
export const mediaTypeOf = (name: string): string | undefined =>
  MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)];

/** The name carries a hash of the content, which therefore never changes. */
export const isImmutable = (name: string): boolean => HASHED_NAME.test(name);
