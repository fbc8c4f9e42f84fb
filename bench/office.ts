/** The province under load: its units, the tokens of its people, and what they send. */
import { createCalendar } from '../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../shared/domain/calendar/special-days.ts';
import type { WorkingCalendar } from '../shared/domain/calendar/working-calendar.ts';
import type { DirectiveContent } from '../shared/domain/directive/directive.ts';
import { assignmentIdOf } from '../shared/domain/identifiers.ts';
import type { Unit } from '../shared/domain/organisation/unit.ts';
import { instantAt, localDayOf, type CalendarDay } from '../shared/domain/time.ts';
import { BENCH_CLAUSE_ID, benchDirective } from '../local/scenarios/bench-directive.ts';
import { generatedProvince } from '../local/scenarios/generated-province.ts';
import { plausiblePlan } from '../local/scenarios/plausible-plan.ts';
import { plausibleReport } from '../local/scenarios/plausible-report.ts';
import { officerIdOf } from '../local/scenarios/unit-people.ts';
import * as z from 'zod/mini';
import { askOnce, type Client } from './load/clients.ts';
import type { Request } from './load/connection.ts';
import { monotonicMillis } from './protocol.ts';
import type { ServerProcess } from './server-process.ts';

const SEED = 'bench';
const DEPARTMENTS = 14;
const OFFICE_OFFICER = 'chuyen-vien';
const CHAIRMAN = 'chu-tich';
/** People answer five times: acknowledgement, plan, its approval, report, its acceptance. */
export const ANSWERS = 5;

const receiptSchema = z.object({ id: z.string(), version: z.int() });

export interface Issued {
  readonly directiveId: string;
  /** When the request to issue was sent, and when it was answered. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

export class Office {
  readonly server: ServerProcess;
  readonly units: readonly Unit[];
  readonly #tokens: ReadonlyMap<string, string>;
  readonly #calendar: WorkingCalendar;
  readonly #today: CalendarDay;

  constructor(server: ServerProcess, units: readonly Unit[], tokens: ReadonlyMap<string, string>) {
    this.server = server;
    this.units = units;
    this.#tokens = tokens;
    this.#calendar = createCalendar(standardSpecialDays(), { version: 1 });
    this.#today = localDayOf(instantAt(Date.now()));
  }

  /** The same office with new tokens: they are good for half an hour. */
  async renewed(): Promise<Office> {
    return new Office(this.server, this.units, await mintAll(this.server, [...this.#tokens.keys()]));
  }

  get url(): string {
    return this.server.ready.url;
  }

  tokenOf(personId: string): string {
    const token = this.#tokens.get(personId);
    if (token === undefined) throw new Error(`No token for ${personId}`);
    return token;
  }

  #content(units: readonly Unit[] | undefined): DirectiveContent {
    const content = benchDirective({ issueDay: this.#today, calendar: this.#calendar });
    if (units === undefined) return content;
    const recipients = units.map(({ id }) => ({
      purpose: 'ACTION' as const,
      target: { kind: 'UNIT' as const, unitId: id },
    }));
    return { ...content, recipients };
  }

  /** Drafts over HTTP; answers the id and the version. */
  async draft(units?: readonly Unit[]): Promise<{ readonly id: string; readonly version: number }> {
    const token = this.tokenOf(OFFICE_OFFICER);
    const body = { content: this.#content(units) };
    const drafted = await askOnce(this.url, { method: 'POST', path: '/directives', token, body });
    return receiptSchema.parse(JSON.parse(drafted.body));
  }

  async issue({ id, version }: { readonly id: string; readonly version: number }): Promise<Issued> {
    const token = this.tokenOf(CHAIRMAN);
    const path = `/directives/${id}/issue`;
    const sentAt = monotonicMillis();
    await askOnce(this.url, { method: 'POST', path, token, idempotencyKey: `issue-${id}`, version });
    const answeredAt = monotonicMillis();
    return { directiveId: id, sentAt, answeredAt };
  }

  /** The five answers of one assignment, one after the other, as its officer and the reviewer send them. */
  async answer(directiveId: string, unit: Unit, client: Client): Promise<void> {
    let version: number | undefined;
    for (const request of this.#answers(directiveId, unit)) {
      const { body } = await client.ask(version === undefined ? request : { ...request, version });
      ({ version } = receiptSchema.parse(JSON.parse(body)));
    }
  }

  #answers(directiveId: string, unit: Unit): Request[] {
    const id = assignmentIdOf(directiveId, unit.id, 1);
    const officer = this.tokenOf(officerIdOf(unit.id));
    const reviewer = this.tokenOf(OFFICE_OFFICER);
    const reportDueDay = this.#calendar.addWorkingDays(this.#today, 20);
    const plan = plausiblePlan(unit, { calendar: this.#calendar, today: this.#today, reportDueDay });
    const obligations = [{ clauseId: BENCH_CLAUSE_ID, product: 'Báo cáo kết quả tự kiểm tra' }];
    const report = plausibleReport(unit, { day: this.#today, obligations });
    const answer = (token: string, path: string, body?: unknown): Request => ({
      method: 'POST',
      path: `/assignments/${id}/${path}`,
      token,
      idempotencyKey: `${id}-${path}`,
      ...(body === undefined ? {} : { body }),
    });
    return [
      answer(officer, 'acknowledgement'),
      answer(officer, 'plan', { plan }),
      answer(reviewer, 'plan-approval', { note: 'Đồng ý với kế hoạch.' }),
      answer(officer, 'report', { report }),
      answer(reviewer, 'report-acceptance', { grade: 'GOOD' }),
    ];
  }
}

/** Loads a province of `size` units that act, and mints a token for each of its officers. */
export async function openOffice(server: ServerProcess, size: number): Promise<Office> {
  const departments = Math.min(DEPARTMENTS, size);
  const province = { seed: SEED, communes: size - departments, departments };
  await server.loadProvince(province);
  const { units, people } = generatedProvince(province);
  const tokens = await mintAll(
    server,
    people.map(({ id }) => id),
  );
  const acting = units.filter(({ id }) => tokens.has(officerIdOf(id)));
  return new Office(server, acting, tokens);
}

async function mintAll(server: ServerProcess, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const tokens = await server.mint(ids);
  return new Map(ids.map((id, index) => [id, tokens[index] ?? '']));
}
