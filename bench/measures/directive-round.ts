/** One directive to every unit, and all their answers. */
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import { runClients } from '../load/clients.ts';
import { ANSWERS, type Office } from '../office.ts';
import { percentile } from '../percentile.ts';
import { monotonicMillis } from '../protocol.ts';

export interface FanOut {
  readonly directiveId: string;
  /** From sending the request to issue until every assignment is open and its wait registered. */
  readonly openMillis: number;
  /** Until the request to issue was answered. */
  readonly answeredMillis: number;
  readonly mainThreadMillis: number;
}

export async function fanOut(office: Office, units?: readonly Unit[]): Promise<FanOut> {
  const { server } = office;
  const before = await server.figures();
  const draft = await office.draft(units);
  const reached = server.waitsReached(before.waits + (units ?? office.units).length);
  const { directiveId, sentAt, answeredAt } = await office.issue(draft);
  const openAt = await reached;
  const after = await server.figures();
  return {
    directiveId,
    openMillis: openAt - sentAt,
    answeredMillis: answeredAt - sentAt,
    mainThreadMillis: after.mainThreadMillis - before.mainThreadMillis,
  };
}

export interface Answering {
  readonly assignmentsPerSecond: number;
  readonly answersPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the server, for each assignment. */
  readonly mainThreadMillis: number;
  readonly cpuMillis: number;
  /** After the last answer, until everything that follows from the answers was carried out: waits moved, mails queued. */
  readonly settledMillis: number;
  readonly mailsQueued: number;
  /** Of these and earlier ones. */
  readonly mailsSent: number;
}

export async function answerAll(
  office: Office,
  directiveId: string,
  units: readonly Unit[] = office.units,
): Promise<Answering> {
  const mailsBefore = await office.server.mails();
  const before = await office.server.figures();
  const { seconds, millis } = await runClients(office.url, units, (unit, client) =>
    office.answer(directiveId, unit, client),
  );
  const lastAnswerAt = monotonicMillis();
  const settledMillis = (await office.server.settled()) - lastAnswerAt;
  const after = await office.server.figures();
  const { queued, sent } = await office.server.mails();
  if (millis.length !== units.length * ANSWERS) throw new Error(`${millis.length} answers were given`);
  return {
    assignmentsPerSecond: units.length / seconds,
    answersPerSecond: millis.length / seconds,
    p50: percentile(millis, 0.5),
    p99: percentile(millis, 0.99),
    mainThreadMillis: (after.mainThreadMillis - before.mainThreadMillis) / units.length,
    cpuMillis: (after.cpuMillis - before.cpuMillis) / units.length,
    settledMillis,
    mailsQueued: queued + sent - mailsBefore.queued - mailsBefore.sent,
    mailsSent: sent - mailsBefore.sent,
  };
}
