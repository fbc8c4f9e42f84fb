/** The units of the province as the editor needs them: by id, by group, in Vietnamese order. */
import { useMemo } from 'preact/hooks';
import type { AnswerOf } from '../../../../api/endpoint.ts';
import type { ReadingState } from '../../../../api/use-reading.ts';
import { useWhole } from '../../../../api/use-whole.ts';
import { compareNames } from '../../../../texts/format.ts';

export type UnitItem = AnswerOf<'GET /units'>['items'][number];
export interface Directory {
  /** In force today, in Vietnamese order. */
  readonly units: readonly UnitItem[];
  readonly nameOf: (unitId: string) => string;
  readonly groups: readonly string[];
  readonly inGroup: (group: string) => readonly UnitItem[];
}

export function directoryOf(items: readonly UnitItem[]): Directory {
  const units = [...items].sort((one, other) => compareNames(one.name, other.name));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const byGroup = new Map<string, UnitItem[]>();
  for (const unit of units)
    for (const group of unit.groups) byGroup.set(group, [...(byGroup.get(group) ?? []), unit]);
  return {
    units,
    nameOf: (unitId) => names.get(unitId) ?? unitId,
    groups: [...byGroup.keys()].sort(),
    inGroup: (group) => byGroup.get(group) ?? [],
  };
}

export function useDirectory(): ReadingState<Directory> {
  const { data, ...state } = useWhole('GET /units', { query: { inForce: 'true' } });
  const directory = useMemo(() => (data === undefined ? undefined : directoryOf(data)), [data]);
  return { ...state, data: directory };
}
