/** What every answer says of itself to a browser; both homes say the same. */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/** Of the screens: their own scripts, styles and letters, and nothing that was written into a page. */
export const SCREENS_POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Where an identity provider keeps the accounts: the screens fetch their token there, and nowhere else. */
export const screensPolicy = (tokenEndpoint: string | undefined): string =>
  tokenEndpoint === undefined ? SCREENS_POLICY : `${SCREENS_POLICY}; connect-src 'self' ${tokenEndpoint}`;

/** What a file of the screens may do in a browser's cache. One whose name carries a hash of its content never changes. */
export const CACHED = {
  FOREVER: 'public, max-age=31536000, immutable',
  ASKED_FOR_AGAIN: 'no-cache',
} as const;
