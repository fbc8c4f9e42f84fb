/** Resources as people call them, in place of ARNs. */
import type { Deployment } from '../cloud/deployment.ts';

type Rule = readonly [RegExp, (parts: readonly string[]) => string];

/** `<stack>-<logical id>` without the stage, and without the hash that CDK puts behind. */
const shortName = (name: string): string =>
  name.replace(/^chi-dao-[a-z0-9]+-/, '').replace(/[0-9A-Fa-f]{8}$/, '');

const RULES: readonly Rule[] = [
  [/^arn:aws:dynamodb:[^:]*:[^:]*:table\/[^/]+$/, () => 'table'],
  [/^arn:aws:dynamodb:[^:]*:[^:]*:table\/[^/]+\/index\/(.+)$/, ([index = '']) => `index ${index}`],
  [/^arn:aws:dynamodb:[^:]*:[^:]*:table\/[^/]+\/stream\/.*$/, () => 'stream of the table'],
  [/^arn:aws:s3:::([^/]+)(\/.*)?$/, ([name = '', path = '']) => `bucket ${shortName(name)}${path}`],
  [
    /^arn:aws:logs:[^:]*:[^:]*:log-group:([^:]+)(:.*)?$/,
    ([name = '', rest = '']) => `log group ${shortName(name)}${rest}`,
  ],
  [/^arn:aws:states:[^:]*:[^:]*:stateMachine:(.*)$/, ([name = '']) => `machine ${shortName(name)}`],
  [
    /^arn:aws:states:[^:]*:[^:]*:execution:([^:]*)(:.*)$/,
    ([name = '', rest = '']) => `executions of ${shortName(name)}${rest}`,
  ],
  [
    /^arn:aws:secretsmanager:[^:]*:[^:]*:secret:(.*)-[A-Za-z]{6}$/,
    ([name = '']) => `secret ${shortName(name)}`,
  ],
  [/^arn:aws:ses:[^:]*:[^:]*:identity\/(.*)$/, () => 'identity of the sender'],
  [/^arn:aws:ses:[^:]*:[^:]*:configuration-set\/(.*)$/, () => 'configuration set'],
  [/^arn:aws:sqs:[^:]*:[^:]*:(.*)$/, ([name = '']) => `queue ${shortName(name)}`],
];

export function readable({ functions }: Pick<Deployment, 'functions'>): (resource: string) => string {
  const names = new Map(functions.map(({ arn, name }) => [arn, `function ${name}`]));
  return (resource) => {
    const known = names.get(resource);
    if (known !== undefined) return known;
    for (const [pattern, write] of RULES) {
      const parts = pattern.exec(resource);
      if (parts !== null) return write(parts.slice(1));
    }
    return resource;
  };
}
