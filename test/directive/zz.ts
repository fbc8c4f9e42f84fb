import { letter455 } from '../../local/scenarios/letter-455.ts';
import { directiveOfBans } from '../../local/scenarios/directive-of-bans.ts';
import { benchDirective } from '../../local/scenarios/bench-directive.ts';
import * as sample from '../../local/scenarios/sample-province.ts';
import { checkDirective } from '../../shared/domain/directive/check.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
console.log(Object.keys(sample));
const province = Object.values(sample).find((x) => typeof x === 'function')!() as any;
const ctx = { units: province.units, people: province.people, matrix: DEFAULT_SIGNING_MATRIX, calendar: createCalendar(standardSpecialDays(), { version: 1 }), policy: DEFAULT_POLICY, today: day('2026-11-23') };
for (const [name, make] of Object.entries({ letter455, directiveOfBans, benchDirective }))
  try { const c = (make as any)({ issueDay: day('2026-11-23'), calendar: ctx.calendar });
  console.log(name, c.clauses.length, checkDirective(c, ctx).map((f) => `${f.severity} ${f.code} ${f.field} ${f.message}`)); } catch (e) { console.log(name, String(e).slice(0, 300)); }
