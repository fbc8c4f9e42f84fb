/** Lines of the story about the directive, letters, the calendar, units and registers. */
import * as z from 'zod/mini';
import { directiveEventSchema } from '../../../shared/domain/directive/event.ts';
import { LETTER_KINDS, type LetterKind } from '../../../shared/domain/documents/letter-kind.ts';
import type { LedgerEvent } from '../../../shared/ports/ledger.ts';
import type { StoryEntry } from '../rehearsal.ts';
import { shortName, type Names } from './names.ts';

export interface LetterInStory {
  readonly kind: LetterKind;
  readonly unitName: string;
  readonly block: string;
}
export interface OthersContext {
  readonly names: Names;
  readonly letter: (id: string) => LetterInStory | undefined;
}

type Told = Omit<StoryEntry, 'at'> | undefined;

const quarterOf = (code: string): string => code.replace(/^(\d{4})-Q(\d)$/, 'quý $2 năm $1');

function directiveLine({ type, payload, actor }: LedgerEvent, { names }: OthersContext): Told {
  const event = directiveEventSchema.parse({ type, payload });
  const told = (what: string, who = names.office(actor)): Told => ({ kind: 'DIRECTIVE', who, what });
  switch (event.type) {
    case 'DRAFTED':
      return told('Soạn dự thảo; hệ thống kiểm tra đủ người thực hiện, sản phẩm, thời hạn');
    case 'ISSUED':
      return told(`Ký, ban hành văn bản số ${event.payload.notation}; ${event.payload.assignments} nhiệm vụ`);
    case 'DISTRIBUTED':
      return told(`Đã gửi đến tất cả đơn vị: ${event.payload.assignments} nhiệm vụ`);
    case 'PERIOD_OPENED':
      return told(`Mở kỳ báo cáo ${quarterOf(event.payload.code)}: ${event.payload.assignments} nhiệm vụ`);
    case 'COMPLETED':
      return told(
        `Mọi nhiệm vụ đã kết thúc (${event.payload.assignments}); chờ người có thẩm quyền kết thúc văn bản`,
      );
    case 'CLOSING_REMINDED':
      return told('Nhắc kết thúc văn bản');
    case 'CLOSED':
      return told(
        `Kết thúc văn bản, chốt số liệu${event.payload.note === undefined ? '' : `: ${event.payload.note}`}`,
      );
    case 'NUMBERED':
      return told(`Ghi số văn bản: ${event.payload.notation}`);
    case 'REVISED':
    case 'DISCARDED':
    case 'UNIT_ADDED':
    case 'REVIEWER_CHANGED':
    case 'REOPENED':
    case 'RECALLED':
    case 'REPLACED':
    case 'REPLACES':
      return undefined;
  }
}

const signedSchema = z.object({ notation: z.string() });
const reasonSchema = z.looseObject({ reason: z.string() });

function letterLine({ type, id, payload, actor }: LedgerEvent, { names, letter }: OthersContext): Told {
  const found = letter(id);
  if (found === undefined || type === 'LETTER_DRAFTED') return undefined;
  const what = `${LETTER_KINDS[found.kind].name} đối với ${shortName(found.unitName)}`;
  const who = names.office(actor);
  return type === 'LETTER_SIGNED'
    ? { kind: 'LETTER', who, what: `Ký ${what}: số ${signedSchema.parse(payload).notation} (${found.block})` }
    : { kind: 'LETTER', who, what: `Không ban hành ${what}: ${reasonSchema.parse(payload).reason}` };
}

const mergedSchema = z.object({ from: z.array(z.string()), into: z.string(), reason: z.string() });

function mergerLine({ id, payload, actor }: LedgerEvent, { names }: OthersContext): Told {
  const { from, into, reason } = mergedSchema.parse(payload);
  // The event stands in the chain of every unit that it touches; it is told once.
  if (id !== into) return undefined;
  return {
    kind: 'DIRECTIVE',
    who: names.office(actor),
    what: `Sáp nhập ${from.map(names.unit).join(', ')} vào ${names.unit(into)}. ${reason}`,
  };
}

/** Undefined for what an official need not read. */
export function otherLine(event: LedgerEvent, context: OthersContext): Told {
  switch (event.kind) {
    case 'directive':
      return directiveLine(event, context);
    case 'letter':
      return letterLine(event, context);
    case 'calendar':
      return {
        kind: 'CALENDAR',
        who: context.names.office(event.actor),
        what: `Công bố thay đổi lịch làm việc: ${reasonSchema.parse(event.payload).reason}`,
      };
    case 'unit':
      return event.type === 'UNITS_MERGED' ? mergerLine(event, context) : undefined;
    case 'register':
      return event.type === 'REGISTER_OPENED'
        ? {
            kind: 'OFFICE',
            who: context.names.office(event.actor),
            what: `Mở sổ đăng ký văn bản đi năm ${event.id.slice(-4)}`,
          }
        : undefined;
    default:
      return undefined;
  }
}
