/** Somebody who reads everything again and again. */
import { read } from './client.ts';
import type { Desk } from './desk.ts';
import type { KnownAssignment } from './known-work.ts';
import { OFFICE } from './world.ts';

interface ReadPage<Item> {
  readonly items: readonly Item[];
}

/** Refreshes what is known; whatever is read must not be older than what was acknowledged before the reading began. */
export async function readAll({ line, work }: Desk): Promise<void> {
  const before = line.journal.acknowledged.slice(-2_000).map(({ receipt }) => receipt);
  const newest = new Map<string, number>();
  for (const { id, version } of before) newest.set(id, Math.max(version, newest.get(id) ?? 0));
  const directives = (await read(line, OFFICE.officer, '/directives?limit=30')) as
    ReadPage<{ id: string; phase: string; completed: boolean }> | undefined;
  for (const { id, phase, completed } of directives?.items ?? []) {
    const known = work.directives.get(id);
    work.directives.set(id, { phase, completed, issuedAt: known?.issuedAt ?? line.now() });
    if (phase === 'DRAFT' || phase === 'CLOSED') continue;
    const list = (await read(line, OFFICE.officer, `/directives/${id}/assignments?limit=200`)) as
      ReadPage<KnownAssignment> | undefined;
    for (const assignment of list?.items ?? []) {
      if (assignment.version < (newest.get(assignment.id) ?? 0))
        line.journal.violate(
          'Nothing acknowledged is lost',
          `${assignment.id} was read at version ${assignment.version}, acknowledged was ${newest.get(assignment.id) ?? 0}`,
        );
      work.seen(assignment);
    }
  }
  const letters = (await read(line, OFFICE.chief, '/letters?phase=DRAFT&limit=50')) as
    ReadPage<{ id: string; kind: string; phase: string }> | undefined;
  for (const { id, kind, phase } of letters?.items ?? []) work.letters.set(id, { kind, phase });
}
