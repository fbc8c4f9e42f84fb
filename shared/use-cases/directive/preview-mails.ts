/** The mails that would leave when a draft is issued now: written by the hands that write the real ones, sent to nobody. */
import { openAssignment } from '../../domain/assignment/open.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { bundlesOf, type Copy } from '../../domain/directive/expand.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import { reviewerFor } from '../../domain/directive/reviewer.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { Instant } from '../../domain/time.ts';
import { renderNotice } from '../../notifications/render-notice.ts';
import type { Dependencies } from '../dependencies.ts';
import { toldOfAssignment } from '../notify/assignment-notices.ts';
import type { Told } from '../notify/telling.ts';
import { copiesTold } from '../notify/tell-directive.ts';

export const MOST_SHOWN = 20;
/** As many units' people are looked up at once. */
const AT_ONCE = 50;

export interface PreviewedMail {
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string;
  readonly personName: string;
  readonly subject: string;
}
export interface PreviewedMails {
  readonly total: number;
  /** To those who must act, and to those who only read. */
  readonly toAct: number;
  readonly toRead: number;
  /** The first of them. */
  readonly shown: readonly PreviewedMail[];
  /** Units in which nobody would receive anything: somebody must be entered first. */
  readonly unreached: {
    readonly total: number;
    readonly units: readonly { readonly unitId: string; readonly name: string }[];
  };
}

type Deps = Pick<Dependencies, 'ledger' | 'settings' | 'clock'>;
export interface Issuing {
  readonly directive: Directive;
  readonly addressed: readonly Unit[];
  readonly copies: readonly Copy[];
  readonly context: CheckContext;
  readonly at: Instant;
}
interface UnitTold {
  readonly unit: Unit;
  readonly told: readonly Told[];
}

async function toldOfUnit(deps: Deps, unit: Unit, { directive, context, at }: Issuing): Promise<UnitTold> {
  const { calendar, today, units } = context;
  const reviewerId = reviewerFor(directive, unit.id);
  const reviewerName = units.find(({ id }) => id === reviewerId)?.name ?? reviewerId;
  const told: Told[] = [];
  for (const { term, obligations, ...bundle } of bundlesOf(directive.content, unit)) {
    const own = { ...bundle, term, obligations: obligations.map((obligation) => ({ ...obligation })) };
    const assignment = openAssignment(directive, own, at, calendar);
    const telling = {
      deps,
      assignment,
      unitName: unit.name,
      reviewerName,
      at,
      today,
      about: 'ISSUED',
      actorName: '',
      calendar,
    };
    const reportDueDay = assignment.duties.REPORT.dueDay;
    told.push(...(await toldOfAssignment(telling, { type: 'OPENED', payload: { reportDueDay } })));
  }
  return { unit, told };
}

async function toldOfUnits(deps: Deps, issuing: Issuing): Promise<UnitTold[]> {
  const all: UnitTold[] = [];
  for (let start = 0; start < issuing.addressed.length; start += AT_ONCE) {
    const some = issuing.addressed.slice(start, start + AT_ONCE);
    all.push(...(await Promise.all(some.map((unit) => toldOfUnit(deps, unit, issuing)))));
  }
  return all;
}

const mailsOf = (told: readonly Told[]): number => told.reduce((sum, { to }) => sum + to.length, 0);

function* shownOf(told: Iterable<Told>): Generator<PreviewedMail> {
  let shown = 0;
  for (const { notice, to } of told)
    for (const { id, name, unitId } of to) {
      if ((shown += 1) > MOST_SHOWN) return;
      const { subject } = renderNotice({ notice, links: { open: '' } });
      yield { unitId, unitName: notice.unitName, personId: id, personName: name, subject };
    }
}

/** A directive that has no number yet is told of as the real mails would tell of it. */
export async function previewMails(deps: Deps, issuing: Issuing): Promise<PreviewedMails> {
  const notation = issuing.directive.notation === '' ? 'số đang chờ' : issuing.directive.notation;
  const directive = { ...issuing.directive, notation };
  const { subject } = directive.content;
  const units = await toldOfUnits(deps, { ...issuing, directive });
  const copied = { ...directive, copies: issuing.copies.map((copy) => ({ ...copy })) };
  const base = { directive: { id: directive.id, notation, subject } };
  const copies = await copiesTold(deps, copied, base, issuing.context.today);
  const acting = units.flatMap(({ told }) => told);
  const unreached = units.filter(({ told }) => told.length > 0 && mailsOf(told) === 0);
  const toAct = mailsOf(acting);
  const toRead = mailsOf(copies);
  return {
    total: toAct + toRead,
    toAct,
    toRead,
    shown: [...shownOf([...acting, ...copies])],
    unreached: {
      total: unreached.length,
      units: unreached.slice(0, MOST_SHOWN).map(({ unit }) => ({ unitId: unit.id, name: unit.name })),
    },
  };
}
