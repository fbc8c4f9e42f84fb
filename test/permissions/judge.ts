/** Sets what was asked of AWS beside what is allowed: what is missing, what nobody needs, what nobody has explained. */
import type { Deployment } from '../cloud/deployment.ts';
import type { Call } from '../cloud/gateway.ts';
import { ownersOf, type Owner } from './owners.ts';
import { covers, isWildcard, rightsOf, type Demand, type Right } from './policy.ts';
import { readable } from './readable.ts';
import { SERVICE_RIGHTS, serviceReason } from './service-rights.ts';
import { WILDCARDS, wildcardReason } from './wildcards.ts';

export interface Judgement {
  readonly owner: string;
  /** Rights that calls have shown to be needed. */
  readonly used: readonly Right[];
  /** Rights that a service of AWS uses in the owner's name, and why. */
  readonly byService: readonly (Right & { readonly reason: string })[];
  readonly missing: readonly Demand[];
  readonly unused: readonly Right[];
  readonly wildcards: readonly (Right & { readonly reason: string | undefined })[];
}

export interface Verdict {
  readonly judgements: readonly Judgement[];
  /** Explanations for which there is nothing any more to explain. */
  readonly stale: readonly string[];
}

const distinct = <Item extends Demand>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [`${item.action} ${item.resource}`, item])).values(),
];

function judge(
  { name, role }: Owner,
  calls: readonly Call[],
  write: (resource: string) => string,
): Judgement {
  const rights = rightsOf(role.statements);
  const demands = distinct(calls);
  const isUsed = (right: Right): boolean => demands.some((demand) => covers(right, demand));
  const used = rights.filter(isUsed);
  const others = rights.filter((right) => !isUsed(right));
  return {
    owner: name,
    used,
    byService: others.flatMap((right) => {
      const reason = serviceReason(name, right);
      return reason === undefined ? [] : [{ ...right, reason }];
    }),
    missing: demands.filter(({ allowed }) => !allowed).map(({ action, resource }) => ({ action, resource })),
    unused: others.filter((right) => serviceReason(name, right) === undefined),
    wildcards: rights.filter(isWildcard).map((right) => ({
      ...right,
      reason: wildcardReason(right.action, write(right.resource)),
    })),
  };
}

function staleExplanations(
  judgements: readonly Judgement[],
  write: (resource: string) => string,
): readonly string[] {
  const services = SERVICE_RIGHTS.filter(
    ({ owner, action }) =>
      !judgements.some(
        (one) => owner.test(one.owner) && one.byService.some((right) => right.action === action),
      ),
  ).map(({ owner, action }) => `${action} of ${owner.source} is used by no service`);
  const all = judgements.flatMap(({ wildcards }) => wildcards);
  const wildcards = WILDCARDS.filter(
    ({ action, resource }) =>
      !all.some((right) => action.test(right.action) && resource.test(write(right.resource))),
  ).map(({ action, resource }) => `no right is like ${action.source} on ${resource.source}`);
  return [...services, ...wildcards];
}

export function judgeAll(deployment: Deployment, calls: readonly Call[]): Verdict {
  const write = readable(deployment);
  const byCaller = Map.groupBy(calls, ({ caller }) => caller);
  const judgements = ownersOf(deployment).map((owner) => judge(owner, byCaller.get(owner.name) ?? [], write));
  return { judgements, stale: staleExplanations(judgements, write) };
}
