/**
 * The client of DynamoDB makes a cache of endpoints when it is made, from a time when operations discovered theirs; no
 * operation does today. With the collections that it is built on it would be a fiftieth of a bundle and never be asked.
 */
import type { Plugin } from 'esbuild';

export const noEndpointCache: Plugin = {
  name: 'no-endpoint-cache',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/]endpoint-cache[\\/]/ }, () => ({
      contents: 'export class EndpointCache {}',
    }));
  },
};
