/** Answers over HTTP as Secrets Manager does: the client that asks it is the real one. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

export interface SecretsStandIn {
  readonly address: string;
  /** What was asked for, in order: the operation and the secret. */
  readonly asked: { readonly operation: string; readonly secret: unknown }[];
  /** What it keeps; undefined: the caller may not read it. */
  kept: string | undefined;
  stop(): Promise<void>;
}

export async function startSecretsStandIn(): Promise<SecretsStandIn> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { SecretId } = JSON.parse(body) as { SecretId: unknown };
      standIn.asked.push({ operation: String(request.headers['x-amz-target']), secret: SecretId });
      const { kept } = standIn;
      response.writeHead(kept === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(
        JSON.stringify(
          kept === undefined ? { __type: 'AccessDeniedException', message: 'no' } : { SecretString: kept },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: SecretsStandIn = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    kept: undefined,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}
