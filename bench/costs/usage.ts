/** What a run used, in the units that AWS bills. Only durations are assumed, from the requests that each function made. */
import type { Cloud } from '../../test/cloud/cloud.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { PRICES, type PriceName } from './prices.ts';

export type Usage = Readonly<Partial<Record<PriceName, number>>>;

const LATENCY: Readonly<Record<string, number>> = {
  dynamodb: ASSUMPTIONS.tableRequest.value,
  states: ASSUMPTIONS.statesRequest.value,
  ses: ASSUMPTIONS.mailRequest.value,
  s3: ASSUMPTIONS.bucketRequest.value,
  secretsmanager: ASSUMPTIONS.secretRequest.value,
};
const GIGABYTE = 2 ** 30;

/** Requests are taken one after another, though many are made at once: an upper bound. */
function billedSeconds(name: string, times: number, toAws: ReadonlyMap<string, number>): number {
  const waiting = Object.entries(LATENCY).reduce(
    (sum, [service, millis]) => sum + millis * (toAws.get(`${name} ${service}`) ?? 0),
    0,
  );
  const starting = ASSUMPTIONS.coldShare.value * ASSUMPTIONS.coldStart.value;
  return (waiting + times * (ASSUMPTIONS.ownWork.value + starting)) / 1000;
}

let mailsBefore = 0;

/** Since the last time. */
export function usageOf(cloud: Cloud): Usage {
  const { transitions, invocations, table, toAws, requests } = cloud.takeCounts();
  const memory = new Map(cloud.deployment.functions.map((one) => [one.name, one.memory]));
  const mails = cloud.mails.length - mailsBefore;
  mailsBefore = cloud.mails.length;
  const calls = [...invocations].map(([name, { times }]) => ({ name, times }));
  const times = calls.reduce((sum, one) => sum + one.times, 0);
  const consumed = [...table.values()];
  const logBytes = times * ASSUMPTIONS.invocationLog.value + requests * ASSUMPTIONS.requestLog.value;
  return {
    stateTransition: [...transitions.values()].reduce((sum, one) => sum + one, 0),
    invocation: times,
    gigabyteSecond: calls.reduce(
      (sum, one) => sum + ((memory.get(one.name) ?? 0) / 1024) * billedSeconds(one.name, one.times, toAws),
      0,
    ),
    writeUnit: consumed.reduce((sum, { writes }) => sum + writes, 0),
    readUnit:
      consumed.reduce((sum, { reads }) => sum + reads, 0) +
      times * ASSUMPTIONS.coldShare.value * ASSUMPTIONS.coldReads.value,
    mail: mails,
    httpRequest: requests,
    logGigabyte: logBytes / GIGABYTE,
    trace: times * ASSUMPTIONS.traced.value,
  };
}

const isPriced = (name: string): name is PriceName => Object.hasOwn(PRICES, name);
const NAMES = Object.keys(PRICES).filter(isPriced);
export const namesIn = (...usages: readonly Usage[]): readonly PriceName[] =>
  NAMES.filter((name) => usages.some((usage) => usage[name] !== undefined));

export const dollarsOf = (usage: Usage): number =>
  namesIn(usage).reduce((sum, name) => sum + (usage[name] ?? 0) * PRICES[name].dollars, 0);

export function combined(one: Usage, other: Usage, factor: number): Usage {
  return Object.fromEntries(
    namesIn(one, other).map((name) => [name, (one[name] ?? 0) + factor * (other[name] ?? 0)]),
  );
}
export const times = (usage: Usage, factor: number): Usage => combined({}, usage, factor);
