import { escapeHtml } from './escape-html.ts';

/**
 * How the screens sign people in where an identity provider keeps the accounts: OpenID Connect, authorization code with PKCE
 * (RFC 7636). Whoever puts the screens writes it into their page; a page that says nothing asks for account and password.
 */
export interface SignInOptions {
  readonly authorizationEndpoint: string;
  /** Answers pages of this installation (CORS). */
  readonly tokenEndpoint: string;
  /** Of a public client: a page keeps no secret. */
  readonly clientId: string;
  readonly scope: string;
}

/** `<meta name="sign-in" content="…">`, the content being JSON. */
export const SIGN_IN_META = 'sign-in';
/** Writes it into the page of the screens. */
export function withSignIn(page: string, options: SignInOptions): string {
  const content = escapeHtml(JSON.stringify(options));
  return page.replace('<head>', () => `<head>\n    <meta name="${SIGN_IN_META}" content="${content}" />`);
}
/** To which the provider leads back with a code. */
export const RETURN_PATH = '/sign-in/return';
