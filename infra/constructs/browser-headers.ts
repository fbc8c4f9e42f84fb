/** The headers that the one-machine gateway sends with the screens, and the way to the provider's tokens. An answer of the API brings its own, which stay. */
import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { screensPolicy, SECURITY_HEADERS } from '../../functions/runtime/security-headers.ts';

const YEAR = Duration.days(365);

/** @param tokenEndpoint of the identity provider: there the screens fetch their token, and nowhere else */
export function browserHeaders(scope: Construct, id: string, tokenEndpoint: string): ResponseHeadersPolicy {
  const override = false;
  return new ResponseHeadersPolicy(scope, id, {
    comment: 'As functions/runtime/security-headers.ts states them',
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: screensPolicy(tokenEndpoint),
        override,
      },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
      strictTransportSecurity: { accessControlMaxAge: YEAR, includeSubdomains: true, override },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'cross-origin-resource-policy',
          value: SECURITY_HEADERS['cross-origin-resource-policy'],
          override,
        },
      ],
    },
  });
}
