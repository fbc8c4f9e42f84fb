/** Imports point one way. `npm run deps` checks it; `docs/decisions/0003-direction-of-imports.md` says why. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    only(
      'no-cycles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'A cycle has no direction.',
    ),
    only(
      'domain-is-pure',
      { path: '^shared/domain' },
      { pathNot: ['^shared/domain', 'node_modules/zod'] },
      'The domain knows no AWS, no clock, no I/O.',
    ),
    only(
      'ports-name-only-domain',
      { path: '^shared/ports' },
      { pathNot: ['^shared/(domain|ports)'] },
      'A port speaks the language of the domain.',
    ),
    only(
      'use-cases-know-no-adapter',
      { path: '^shared/(use-cases|notifications|documents|api-contract)' },
      {
        path: [
          '^shared/adapters',
          '^functions',
          '^infra',
          '^local',
          '^workflows',
          '^web',
          'node_modules/@aws-sdk',
        ],
      },
      'Use cases take their dependencies by port types.',
    ),
    only(
      'adapters-know-only-ports',
      { path: '^shared/adapters' },
      {
        path: [
          '^shared/(use-cases|documents|api-contract)',
          '^shared/notifications/(?!mime)',
          '^functions',
          '^infra',
          '^local',
          '^workflows',
          '^web',
        ],
      },
      'An adapter implements a port. The mail transports share the composition of MIME.',
    ),
    only(
      'adapters-are-composed-in-one-place',
      {
        path: '^(functions|shared|workflows|web)',
        pathNot: [
          '^functions/runtime/compose-',
          '^functions/events/(relay|mail-feedback)',
          '^shared/adapters',
        ],
      },
      { path: '^shared/adapters', dependencyTypesNot: ['type-only'] },
      'Only composition roots build adapters; two functions read what an AWS service sends: the stream, the word of SES.',
    ),
    only(
      'contracts-are-free-of-cdk',
      {
        path: '^(shared|functions|local|web|workflows/[^/]+/contract.ts|workflows/kit/[^/]+[.]ts)',
        pathNot: ['^workflows/kit/diagram'],
      },
      { path: ['node_modules/aws-cdk-lib', 'node_modules/constructs'] },
      'definition.ts and workflows/kit/cdk are the only CDK files beside infra/.',
    ),
    only(
      'nothing-imports-infra',
      { path: '^(shared|functions|workflows|local|web)' },
      { path: '^infra' },
      'Infrastructure stands on top.',
    ),
    only(
      'nothing-imports-local',
      { path: '^(shared|functions|workflows|infra|web)' },
      { path: '^local' },
      'The one-machine home stands on top.',
    ),
    only(
      'web-imports-contract',
      { path: '^web' },
      { path: '^(shared/(?!api-contract|domain)|functions|infra|local|workflows)' },
      'Screens know the contract and the enums.',
    ),
    only(
      'no-orphans',
      { orphan: true, path: '^(shared|workflows|infra|local)', pathNot: ['[.]d[.]ts$', '^infra/app'] },
      {},
      'What nobody imports is dead.',
    ),
  ].map(({ from, to, ...rule }) => ({ ...rule, from, to })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
    exclude: { path: ['^cdk.out', '^[.]build', '^[.]data'] },
  },
};
