/** The resources of synthesized templates, as tests look at them. */
import type { Synthesized } from './synthesized.ts';

export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Template {
  readonly Resources: Readonly<Record<string, { Type: string; Properties?: Record<string, unknown> }>>;
}

export const resourcesOf = ({ templates }: Pick<Synthesized, 'templates'>): readonly Resource[] =>
  Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries((JSON.parse(template) as Template).Resources).map(([id, { Type, Properties }]) => ({
      stack,
      id,
      type: Type,
      properties: Properties ?? {},
      text: JSON.stringify(Properties ?? {}),
    })),
  );

export const ofType = (resources: readonly Resource[], type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === type);

export function only(resources: readonly Resource[], type: string): Resource {
  const [first, ...more] = ofType(resources, type);
  if (first === undefined || more.length > 0)
    throw new Error(`${more.length + 1} resources of ${type}, not one`);
  return first;
}
