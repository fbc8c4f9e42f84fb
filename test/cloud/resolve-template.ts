/** CloudFormation's functions, worked out over all stacks of a deployment at once. */

export type Named = (logicalId: string, attribute: string | undefined) => string | undefined;

export interface Scope {
  readonly pseudo: Readonly<Record<string, string>>;
  readonly named: Named;
  /** What other stacks export. */
  readonly exported: (name: string) => string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function known(value: string | undefined, what: unknown): string {
  if (value === undefined)
    throw new Error(`The templates refer to what they do not hold: ${JSON.stringify(what)}`);
  return value;
}

const text = (value: unknown, scope: Scope): string => {
  const resolved = resolve(value, scope);
  if (typeof resolved === 'string' || typeof resolved === 'number') return String(resolved);
  throw new Error(`Not a text: ${JSON.stringify(value)}`);
};

function referenceTo(id: string, attribute: string | undefined, scope: Scope): string {
  return known(scope.pseudo[id] ?? scope.named(id, attribute), [id, attribute]);
}

function substituted(template: string, scope: Scope): string {
  return template.replaceAll(/\$\{([^}]+)\}/g, (_all, name: string) => {
    const [id = '', ...attribute] = name.split('.');
    return referenceTo(id, attribute.length === 0 ? undefined : attribute.join('.'), scope);
  });
}

const FUNCTIONS: Readonly<Record<string, (argument: unknown, scope: Scope) => unknown>> = {
  Ref: (id, scope) => referenceTo(String(id), undefined, scope),
  'Fn::GetAtt': (names, scope) => {
    const [id, ...attribute] = typeof names === 'string' ? names.split('.') : listOf(names).map(String);
    return referenceTo(id ?? '', attribute.join('.'), scope);
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = listOf(argument);
    const resolved = resolve(parts, scope);
    return listOf(resolved)
      .map((part) => text(part, scope))
      .join(String(separator));
  },
  'Fn::Sub': (argument, scope) => substituted(String(listOf(argument)[0]), scope),
  'Fn::ImportValue': (name, scope) => known(scope.exported(text(name, scope)), name),
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = listOf(argument);
    return text(whole, scope).split(String(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = listOf(argument);
    return listOf(resolve(list, scope))[Number(index)];
  },
};

/** @throws Error for a function that is not in the list above and for a reference that nobody knows */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope));
  if (!isFields(value)) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  const work = others.length === 0 ? FUNCTIONS[name] : undefined;
  if (work !== undefined) return work(argument, scope);
  if (others.length === 0 && name.startsWith('Fn::')) throw new Error(`${name} is not worked out here`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, scope)]));
}
