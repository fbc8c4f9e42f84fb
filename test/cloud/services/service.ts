/** A service of AWS as its clients see it over HTTP: what a request demands of the caller's rights, and what it answers. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Demand } from '../../permissions/policy.ts';

export interface AwsRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The operation of services that name it in a header, such as `PutItem`. */
  readonly operation: string;
}
export interface AwsAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}
export interface Service {
  demands(request: AwsRequest): readonly Demand[];
  /** `allows` answers for the caller, and writes down that it was asked. */
  answer(request: AwsRequest, allows: (demand: Demand) => boolean): Promise<AwsAnswer> | AwsAnswer;
}

export const json = (status: number, body: unknown): AwsAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});
export const failure = (name: string, message = name): AwsAnswer => json(400, { __type: name, message });
export const parsed = ({ body }: AwsRequest): unknown => JSON.parse(body.toString('utf8')) as unknown;
