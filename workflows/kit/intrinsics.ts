/** CloudFormation's functions, worked out where every value is known: on one machine, and in tests. */

type Lookup = (logicalId: string, attribute: string | undefined) => string | undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'local',
  'AWS::AccountId': '000000000000',
  'AWS::URLSuffix': 'amazonaws.com',
};

function textOf(value: unknown, lookup: Lookup): string {
  const found = resolveIntrinsics(value, lookup);
  if (typeof found === 'string' || typeof found === 'number') return String(found);
  throw new Error(`Not a text: ${JSON.stringify(value)}`);
}

function referenceTo(names: readonly unknown[], lookup: Lookup): string {
  const [id, attribute] = names;
  const wanted = typeof attribute === 'string' ? attribute : undefined;
  const found = typeof id === 'string' ? (PSEUDO_PARAMETERS[id] ?? lookup(id, wanted)) : undefined;
  if (found === undefined) throw new Error(`Unknown reference: ${JSON.stringify(names)}`);
  return found;
}

function join(parts: unknown, lookup: Lookup): string {
  const [separator, values] = listOf(parts);
  if (typeof separator !== 'string' || !Array.isArray(values))
    throw new Error('Fn::Join needs a separator and a list');
  return listOf(values)
    .map((value) => textOf(value, lookup))
    .join(separator);
}

/**
 * Replaces `Ref`, `Fn::GetAtt` and `Fn::Join` at any depth.
 * @throws Error for any other function and for a reference that `lookup` does not know
 */
export function resolveIntrinsics(value: unknown, lookup: Lookup): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveIntrinsics(item, lookup));
  if (!isRecord(value)) return value;
  if ('Fn::Join' in value) return join(value['Fn::Join'], lookup);
  if ('Ref' in value && Object.keys(value).length === 1) return referenceTo([value['Ref']], lookup);
  if ('Fn::GetAtt' in value) return referenceTo(listOf(value['Fn::GetAtt']), lookup);
  const foreign = Object.keys(value).find((key) => key.startsWith('Fn::'));
  if (foreign !== undefined) throw new Error(`${foreign} is not supported`);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolveIntrinsics(item, lookup)]),
  );
}
