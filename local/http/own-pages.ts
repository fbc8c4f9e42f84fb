/** What the gateway answers without a handler: its health, the description of the API, the screens. */
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { docsPage } from '../../shared/api-contract/docs-page.ts';
import { openApi } from '../../shared/api-contract/openapi.ts';
import { withSignIn, type SignInOptions } from '../../shared/api-contract/sign-in.ts';
import { CACHED, screensPolicy, SECURITY_HEADERS } from '../../functions/runtime/security-headers.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';
import { welcomePage } from './pages.ts';
import { acceptedEncoding } from './encodings.ts';
import type { StaticFile, StaticFiles } from './static-files.ts';

interface Page {
  readonly bytes: Buffer | string;
  readonly encoded?: StaticFile['encoded'];
  readonly headers: { readonly [name: string]: string };
}
export interface OwnPages {
  /** The page of a path; undefined when a handler, or nobody, has it. */
  find(path: string): Page | undefined;
  /** For a person who followed a link into the screens, such as `/assignments/…` from a mail. */
  readonly forPeople: Page;
}

/** Only the scripts and styles that we wrote into the page may run there. */
function policyOf(html: string): string {
  const hashes = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
      .map(([, text = '']) => `'sha256-${hash('sha256', text, 'base64')}'`)
      .join(' ');
  const scripts = hashes('script') || "'none'";
  const styles = hashes('style') || "'none'";
  return `default-src 'none'; script-src ${scripts}; style-src ${styles}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}

const htmlPage = (html: string): Page => ({
  bytes: html,
  headers: {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(html),
  },
});

const staticPage = (
  { bytes, encoded, mediaType, etag, immutable }: StaticFile,
  signIn: SignInOptions | undefined,
): Page => ({
  bytes,
  encoded,
  headers: {
    ...SECURITY_HEADERS,
    'content-type': mediaType,
    'content-security-policy': screensPolicy(signIn?.tokenEndpoint),
    // The same address answers data to programs; and a copy compressed one way must not be given to who asked for another.
    vary: 'accept, accept-encoding',
    'cache-control': immutable ? CACHED.FOREVER : CACHED.ASKED_FOR_AGAIN,
    etag,
  },
});

/** The page that names everything else, telling where people sign in; too small to be worth compressing once more. */
function ledTo(index: StaticFile, signIn: SignInOptions): StaticFile {
  const bytes = Buffer.from(withSignIn(index.bytes.toString('utf8'), signIn));
  return { ...index, bytes, encoded: {}, etag: `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"` };
}

const jsonPage = (value: unknown): Page => ({
  bytes: JSON.stringify(value),
  headers: { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8' },
});

export function createOwnPages(
  { deps }: Pick<Runtime, 'deps'>,
  files: StaticFiles,
  signIn?: SignInOptions,
): OwnPages {
  const pages = new Map<string, Page>();
  for (const [path, file] of files) {
    const isIndex = file.mediaType.startsWith('text/html') && signIn !== undefined;
    pages.set(path, staticPage(isIndex ? ledTo(file, signIn) : file, signIn));
  }
  const index = pages.get('/') ?? htmlPage(welcomePage(deps.settings.province.name));
  pages.set('/', index);
  /** Built for whoever asks first: most starts are for work, not for reading. */
  function described(path: string): Page | undefined {
    if (path !== '/openapi.json' && path !== '/docs') return undefined;
    const description = openApi({ serverUrl: '/' });
    const page = path === '/docs' ? htmlPage(docsPage(description)) : jsonPage(description);
    pages.set(path, page);
    return page;
  }
  return {
    find: (path) =>
      path === '/health'
        ? jsonPage({ status: 'UP', at: deps.clock.now() })
        : (pages.get(path) ?? described(path)),
    forPeople: index,
  };
}

export function writePage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const { headers } = page;
  const isKnown = headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'];
  if (isKnown) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const encoded = encoding === undefined ? undefined : page.encoded?.[encoding];
  const bytes = encoded ?? page.bytes;
  response.writeHead(200, {
    ...headers,
    'content-length': Buffer.byteLength(bytes),
    ...(encoded === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? '' : bytes);
}
