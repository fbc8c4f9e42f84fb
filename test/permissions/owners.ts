/** Every role of the templates, with whoever acts by it. */
import type { Deployment, Role } from '../cloud/deployment.ts';

export interface Owner {
  /** `api/get-me`, `machine unit-assignment`, `gateway`, `scheduler`; else the role's own name. */
  readonly name: string;
  readonly role: Role;
}

export function ownersOf({ functions, machines, routes, schedules, roles }: Deployment): readonly Owner[] {
  const known: readonly Owner[] = [
    ...functions,
    ...machines.map(({ name, role }) => ({ name: `machine ${name}`, role })),
    ...routes.slice(0, 1).map(({ role }) => ({ name: 'gateway', role })),
    ...schedules.slice(0, 1).map(({ role }) => ({ name: 'scheduler', role })),
  ];
  const named = new Set(known.map(({ role }) => role.name));
  return [
    ...known.map(({ name, role }) => ({ name, role })),
    ...roles.filter(({ name }) => !named.has(name)).map((role) => ({ name: `role ${role.name}`, role })),
  ];
}
