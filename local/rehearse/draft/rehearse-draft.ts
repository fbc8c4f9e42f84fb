/** Any draft, in the province as its ledger says it is. Only the answers of the units are invented. */
import { actionUnits } from '../../../shared/domain/directive/expand.ts';
import type { Unit } from '../../../shared/domain/organisation/unit.ts';
import { formatDay } from '../../../shared/domain/time.ts';
import type { RehearsalOrder, RehearsalOutcome } from '../../../shared/ports/rehearser.ts';
import { castAs, plausibleCast, type Cast } from '../cast.ts';
import { renderPage } from '../page/render-page.ts';
import type { Rehearsal } from '../rehearsal.ts';
import { rehearse, type RehearsalOptions } from '../rehearse.ts';
import type { Message } from './order-message.ts';
import { staffed, type Staffed } from './stand-ins.ts';
import { tellDraft } from './tell-draft.ts';

/** Standing orders may run for years; what happens in the first two shows how it goes. */
const MOST_DAYS = 800;

function castFor({ behaviour, seed }: RehearsalOrder, units: readonly Unit[]): Cast {
  switch (behaviour) {
    case 'ON_TIME':
      return castAs(units, 'ON_TIME');
    case 'PLAUSIBLE':
      return plausibleCast(units, seed);
    case 'SILENT':
      return castAs(units, 'MUTE');
  }
}

const SETTING = 'đơn vị, người dùng, lịch và quy định theo sổ hiện có; cách các đơn vị xử sự là giả định';

function optionsFor(
  { order, assembly, secondsToPlay }: Message,
  { people, remarks }: Staffed,
): RehearsalOptions {
  const { settings, today, seed, units, registers, calendar, policy, matrix } = order;
  const end = performance.now() + secondsToPlay * 1000;
  let days = 0;
  return {
    assembly,
    seed,
    province: { name: settings.province.name, place: settings.province.place, units, people },
    start: today,
    settings,
    reference: {
      registers: [],
      openRegisters: registers,
      specialDays: calendar.specialDays,
      notYetLawInForce: calendar.notYetLawInForce,
      policy,
      signingMatrix: matrix,
    },
    cast: (acting) => castFor(order, acting),
    mayGoOn: () => (days += 1) < MOST_DAYS && performance.now() < end,
    setting: SETTING,
    remarks,
  };
}

/** Stopped before the end, it says so; what it tells is true as far as it goes. */
const withEnding = (rehearsal: Rehearsal): Rehearsal =>
  rehearsal.closed
    ? rehearsal
    : {
        ...rehearsal,
        remarks: [
          ...rehearsal.remarks,
          `Diễn tập dừng ở ngày ${formatDay(rehearsal.to)}, khi văn bản chưa kết thúc; số liệu tính đến ngày đó.`,
        ],
      };

export type Reply = Extract<RehearsalOutcome, { readonly outcome: 'REHEARSED' | 'REFUSED' }>;

export async function rehearseDraft(message: Message): Promise<Reply> {
  const { order } = message;
  const acting = actionUnits(order.content, order.units, order.today);
  const staff = staffed(order, acting);
  const remarks = [
    `Văn bản được ban hành lúc 8 giờ ngày ${formatDay(order.today)}.`,
    ...order.remarks,
    ...staff.remarks,
  ];
  const outcome = await rehearse(order.content, optionsFor(message, { ...staff, remarks }));
  if (outcome.outcome === 'REFUSED') return outcome;
  const rehearsal = withEnding(outcome.rehearsal);
  return {
    outcome: 'REHEARSED',
    told: tellDraft(rehearsal, staff.people, order),
    ...(order.page ? { page: renderPage(rehearsal) } : {}),
  };
}
