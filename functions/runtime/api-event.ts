/**
 * The part of an API Gateway HTTP API event (payload format 2.0) that handlers read. The one-machine gateway builds
 * the same shape, so that one handler serves both homes.
 */
export interface ApiEvent {
  readonly rawPath: string;
  readonly headers: { readonly [name: string]: string | undefined };
  readonly pathParameters?: { readonly [name: string]: string | undefined };
  readonly queryStringParameters?: { readonly [name: string]: string | undefined };
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    readonly requestId: string;
    readonly http: { readonly method: string; readonly path: string; readonly sourceIp: string };
    readonly authorizer?: { readonly jwt: { readonly claims: { readonly [name: string]: unknown } } };
  };
}

export interface ApiResult {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}
