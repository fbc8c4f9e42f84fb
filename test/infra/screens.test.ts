/** The screens and the API under one address: CloudFront decides as the gateway of the one-machine home does. */
import { readFileSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCREENS_POLICY, SECURITY_HEADERS } from '../../functions/runtime/security-headers.ts';
import { segmentsOf } from '../../infra/constructs/site.ts';
import { putScreens } from '../../infra/operations/put-screens.ts';
import { routes } from '../../shared/api-contract/routes.ts';
import { only, ofType, resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const resources = resourcesOf(synthesized('trial'));
const distribution = only(resources, 'AWS::CloudFront::Distribution').properties['DistributionConfig'] as {
  CacheBehaviors: { PathPattern: string; TargetOriginId: string; ViewerProtocolPolicy: string }[];
  DefaultCacheBehavior: { TargetOriginId: string };
  Origins: { Id: string; S3OriginConfig?: object; OriginAccessControlId?: object }[];
};

interface Request {
  readonly method: string;
  uri: string;
  readonly headers: Record<string, { value: string }>;
}
/** The function as it is deployed; `cf` is what CloudFront gives it. */
const source = readFileSync(new URL('../../infra/edge/page-or-data.js', import.meta.url), 'utf8');
function atTheEdge(method: string, uri: string, headers: Record<string, string> = {}) {
  let origin: string | undefined;
  const cf = { selectRequestOriginById: (id: string) => void (origin = id) };
  const body = source.replace("import cf from 'cloudfront';", '');
  const handler = runInNewContext(`${body}\nhandler`, { cf }) as (event: object) => Request;
  const named = Object.entries(headers).map(([name, value]) => [name, { value }] as const);
  const request = handler({ request: { method, uri, headers: Object.fromEntries(named) } });
  return { uri: request.uri, origin };
}

const PERSON = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const PAGE = { uri: '/index.html', origin: 'screens' };

describe('an address that is both a page and data', () => {
  test.each(['/', '/directives', '/assignments/dabcd-xa-1-1', '/mails?x=1', '/sign-in/return'])(
    'is a page for a person: %s',
    (uri) => {
      expect(atTheEdge('GET', uri, PERSON)).toEqual(PAGE);
      expect(atTheEdge('HEAD', uri, PERSON)).toEqual(PAGE);
    },
  );

  test.each([
    ['a program', 'GET', { accept: 'application/json' }],
    ['whoever says nothing of it', 'GET', {}],
    ['a person’s screens, with their token', 'GET', { ...PERSON, authorization: 'Bearer x' }],
    ['a form that is sent', 'POST', PERSON],
  ])('is data for %s', (_who, method, headers) => {
    expect(atTheEdge(method, '/directives', headers)).toEqual({ uri: '/directives', origin: undefined });
  });

  test('a signed link has a page of its own, which the API answers', () => {
    expect(atTheEdge('GET', '/links/abc.def', PERSON).origin).toBeUndefined();
    expect(atTheEdge('GET', '/links/abc', PERSON).uri).toBe('/links/abc');
  });

  test('a file is a file, for whoever asks', () => {
    for (const uri of ['/assets/main-AAAAAAAA.js', '/icon.svg', '/app.webmanifest'])
      for (const headers of [PERSON, {}]) expect(atTheEdge('GET', uri, headers).uri).toBe(uri);
  });

  test('the function is as small as CloudFront wants it, and what is deployed', () => {
    expect(source.length).toBeLessThan(10_000);
    const deployed = only(resources, 'AWS::CloudFront::Function').properties;
    expect(deployed['FunctionCode']).toBe(source);
    expect(deployed['FunctionConfig']).toMatchObject({ Runtime: 'cloudfront-js-2.0' });
  });
});

describe('the distribution', () => {
  test('brings every address of the contract to the API, and everything else to the files', () => {
    const patterns = distribution.CacheBehaviors.map(({ PathPattern }) => PathPattern);
    expect(patterns.sort()).toEqual(
      segmentsOf(routes)
        .map((segment) => `/${segment}*`)
        .sort(),
    );
    expect(distribution.DefaultCacheBehavior.TargetOriginId).toBe('screens');
    const files = distribution.Origins.find(({ Id }) => Id === 'screens')!;
    expect(files.OriginAccessControlId).toBeDefined();
    for (const { TargetOriginId, ViewerProtocolPolicy } of distribution.CacheBehaviors) {
      expect(TargetOriginId).not.toBe('screens');
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
    }
  });

  test('says the same of itself to a browser as the one-machine gateway, and leaves the API its own words', () => {
    const { SecurityHeadersConfig: said, CustomHeadersConfig: more } = only(
      resourcesOf(synthesized('production')),
      'AWS::CloudFront::ResponseHeadersPolicy',
    ).properties['ResponseHeadersPolicyConfig'] as Record<string, Record<string, unknown>>;
    expect(said).toEqual({
      ContentSecurityPolicy: {
        // And the one way out: to the identity provider's tokens.
        ContentSecurityPolicy: `${SCREENS_POLICY}; connect-src 'self' https://dangnhap.chidao.example/token`,
        Override: false,
      },
      ContentTypeOptions: { Override: false },
      ReferrerPolicy: { ReferrerPolicy: SECURITY_HEADERS['referrer-policy'], Override: false },
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: Number(/\d+/.exec(SECURITY_HEADERS['strict-transport-security'])?.[0]),
        IncludeSubdomains: true,
        Override: false,
      },
    });
    expect(more!['Items']).toEqual([
      {
        Header: 'cross-origin-resource-policy',
        Value: SECURITY_HEADERS['cross-origin-resource-policy'],
        Override: false,
      },
    ]);
    const told = new Set(['cache-control', 'cross-origin-resource-policy', 'content-security-policy']);
    const known = ['referrer-policy', 'strict-transport-security', 'x-content-type-options'];
    expect(
      Object.keys(SECURITY_HEADERS)
        .filter((name) => !told.has(name))
        .sort(),
    ).toEqual(known);
  });

  test('is the only reader of the bucket, which nobody else sees', () => {
    const bucket = ofType(resources, 'AWS::S3::Bucket').find(({ stack }) => stack.endsWith('-screens'))!;
    expect(bucket.properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const policy = ofType(resources, 'AWS::S3::BucketPolicy').find(({ stack }) =>
      stack.endsWith('-screens'),
    )!;
    expect(policy.text).toContain('cloudfront.amazonaws.com');
    expect(policy.text).toContain('AWS:SourceArn');
  });
});

describe('putting the screens', () => {
  const signIn = {
    authorizationEndpoint: 'https://a.example/authorize',
    tokenEndpoint: 'https://a.example/token?"x"',
    clientId: 'screens',
    scope: 'openid',
  };
  const put: { key: string; type: string; cache: string }[] = [];
  let page = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      page = Buffer.concat(chunks).toString('utf8');
      put.push({
        key: new URL(request.url ?? '', 'http://bucket').pathname.replace('/screens/', ''),
        type: String(request.headers['content-type']),
        cache: String(request.headers['cache-control']),
      });
      response.end();
    });
  });
  let client: S3Client;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'screens-'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = new S3Client({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'ap-southeast-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });
  afterAll(async () => {
    client.destroy();
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  });

  test('is refused for a folder that holds none', async () => {
    await expect(putScreens({ client, bucket: 'screens', folder, signIn })).rejects.toThrow(
      'not the screens',
    );
  });

  test('begins with what never changes and ends with the page that names it', async () => {
    await mkdir(join(folder, 'assets'));
    for (const name of ['index.html', 'icon.svg', 'assets/main-ABCDEFGH.js', 'index.html.br', 'build.meta'])
      await writeFile(join(folder, name), 'x');
    await writeFile(join(folder, 'index.html'), '<head><title>x</title></head>');
    await putScreens({ client, bucket: 'screens', folder, signIn });
    expect(put).toEqual([
      {
        key: 'assets/main-ABCDEFGH.js',
        type: 'text/javascript; charset=utf-8',
        cache: 'public, max-age=31536000, immutable',
      },
      { key: 'icon.svg', type: 'image/svg+xml', cache: 'no-cache' },
      { key: 'index.html', type: 'text/html; charset=utf-8', cache: 'no-cache' },
    ]);
    const [, content = ''] = /<meta name="sign-in" content="([^"]*)"/.exec(page) ?? [];
    expect(JSON.parse(content.replaceAll('&quot;', '"'))).toEqual(signIn);
  });
});
