/** One address for the screens and the API: CloudFront in front of a private bucket and of the gateway. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Aws, Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Route } from '../../shared/api-contract/route.ts';
import type { SignInOptions } from '../../shared/api-contract/sign-in.ts';
import { isInCloud } from '../access.ts';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { browserHeaders } from './browser-headers.ts';

export interface SiteProps {
  readonly stage: Stage;
  readonly routes: readonly Route[];
  readonly bucket: IBucket;
  readonly api: HttpApi;
  readonly signIn: SignInOptions;
}

/** By this name the function at the edge chooses the origin of the pages. */
const SCREENS = 'screens';
const PAGE_OR_DATA = fileURLToPath(new URL('../edge/page-or-data.js', import.meta.url));

/** What the API answers lies under these; anything else is a file of the screens. */
export const segmentsOf = (routes: readonly Route[]): readonly string[] =>
  [...new Set(routes.filter(isInCloud).map(({ path }) => path.split('/')[1] ?? ''))].sort();

const host = (publicUrl: string): string => new URL(publicUrl).host;

export class Site extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { stage, routes, bucket, api, signIn }: SiteProps) {
    super(scope, id);
    const shared = this.#shared(signIn);
    const files = this.#files(bucket, shared);
    const answers = this.#answers(api, shared);
    this.distribution = new Distribution(this, 'distribution', {
      comment: `Directives, ${stage.name}`,
      defaultBehavior: files,
      additionalBehaviors: Object.fromEntries(segmentsOf(routes).map((name) => [`/${name}*`, answers])),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The edges that Asia is served from are in it; South America's and Australia's are not.
      priceClass: PriceClass.PRICE_CLASS_200,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(stage.webAclArn === undefined ? {} : { webAclId: stage.webAclArn }),
      ...this.#named(stage),
    });
    this.#acknowledge(stage);
  }

  /** What holds for pages, files and data alike. */
  #shared({ tokenEndpoint }: SignInOptions) {
    const chooser = new Function(this, 'page-or-data', {
      code: FunctionCode.fromInline(readFileSync(PAGE_OR_DATA, 'utf8')),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'The screens for people, data for programs, at the same address',
    });
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      functionAssociations: [{ function: chooser, eventType: FunctionEventType.VIEWER_REQUEST }],
      responseHeadersPolicy: browserHeaders(this, 'headers', tokenEndpoint),
      compress: true,
    };
  }

  #files(bucket: IBucket, shared: object): BehaviorOptions {
    return {
      ...shared,
      origin: S3BucketOrigin.withOriginAccessControl(bucket, { originId: SCREENS }),
      // As long as each file says of itself.
      cachePolicy: new CachePolicy(this, 'files', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
    };
  }

  #answers(api: HttpApi, shared: object): BehaviorOptions {
    return {
      ...shared,
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      // Every answer says `no-store`, and none is kept; but only with a policy that could keep one are they compressed.
      cachePolicy: new CachePolicy(this, 'answers', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.seconds(1),
        headerBehavior: CacheHeaderBehavior.allowList('Authorization'),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
    };
  }

  #named({ certificateArn, publicUrl }: Stage) {
    return certificateArn === undefined
      ? {}
      : {
          certificate: Certificate.fromCertificateArn(this, 'certificate', certificateArn),
          domainNames: [host(publicUrl)],
        };
  }

  #acknowledge({ webAclArn, certificateArn }: Stage): void {
    const { distribution } = this;
    acknowledge(distribution, 'CFR1', 'Officials abroad on duty work too; who may enter, the token says.');
    if (webAclArn === undefined)
      acknowledge(
        distribution,
        'CFR2',
        'Every route but that of signed links asks for a token at the gateway, which also throttles: docs/decisions/0010.',
      );
    acknowledge(
      distribution,
      'CFR3',
      'Its files are public and the same for everybody; every request to the API is in the log of the gateway.',
    );
    if (certificateArn === undefined)
      acknowledge(
        distribution,
        'CFR4',
        'Only without a name of its own: the certificate of CloudFront leaves the protocol to CloudFront.',
      );
  }
}
