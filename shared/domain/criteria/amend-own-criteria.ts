/** A unit changes its own criteria: registers, rewords, retires, takes up again. What past findings mean stays as it was. */
import * as z from 'zod/mini';
import type { Refusal, Refused } from '../outcome.ts';
import type { Instant } from '../time.ts';
import { criteria as catalogue } from './criteria.ts';
import { ownCriterionSchema, type OwnCriterionCode, type RegisteredCriterion } from './own-criteria.ts';

/** The whole set is handed in; whoever leaves a criterion out is told, since nothing is ever deleted. */
export const wantedCriterionSchema = z.extend(ownCriterionSchema, { retired: z.boolean() });
export type WantedCriterion = z.infer<typeof wantedCriterionSchema>;

export interface Amendments {
  readonly registered: readonly OwnCriterionCode[];
  readonly reworded: readonly {
    readonly code: OwnCriterionCode;
    readonly before: string;
    readonly after: string;
  }[];
  readonly retired: readonly OwnCriterionCode[];
  readonly reinstated: readonly OwnCriterionCode[];
}
export interface Amended {
  readonly outcome: 'AMENDED';
  readonly criteria: RegisteredCriterion[];
  readonly amendments: Amendments;
}

const invalid = (message: string, field: string): Refusal => ({ code: 'INVALID', message, field });
const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (wording: string): string =>
  wording.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

type Known = ReadonlyMap<OwnCriterionCode, RegisteredCriterion>;

/** A finding of last year would mean something else, so its criterion may be reworded, and no more. */
function* checkMeaning(wanted: WantedCriterion, known: Known, field: string): Generator<Refusal> {
  const before = known.get(wanted.code);
  if (before === undefined) return;
  const instead = 'hãy thôi áp dụng tiêu chí này và đăng ký tiêu chí mới với mã khác.';
  if (before.polarity !== wanted.polarity)
    yield invalid(
      `Tiêu chí ${wanted.code} đã đăng ký nên không đổi được giữa “vi phạm” và “thực hiện tốt”; ${instead}`,
      `${field}.polarity`,
    );
  if (before.observedOn !== wanted.observedOn)
    yield invalid(
      `Tiêu chí ${wanted.code} đã đăng ký nên không đổi được giữa xét cá nhân và xét tập thể; ${instead}`,
      `${field}.observedOn`,
    );
}

/** The same fault under two codes would be counted twice, or not where all units are compared. */
function* checkWording(
  wanted: WantedCriterion,
  earlier: readonly WantedCriterion[],
  field: string,
): Generator<Refusal> {
  if (wanted.retired) return;
  const common = catalogue.find(({ wording }) => sameWords(wording, wanted.wording));
  if (common !== undefined)
    yield invalid(
      `Nội dung này đã có trong danh mục chung với mã ${common.code}; hãy dùng mã đó khi báo cáo.`,
      `${field}.wording`,
    );
  const twin = earlier.find(({ wording, retired }) => !retired && sameWords(wording, wanted.wording));
  if (twin !== undefined)
    yield invalid(`Nội dung này trùng với tiêu chí ${twin.code}; hãy sửa hoặc bỏ bớt.`, `${field}.wording`);
}

function* objectionsTo(wanted: readonly WantedCriterion[], known: Known): Generator<Refusal> {
  const given = new Set(wanted.map(({ code }) => code));
  for (const code of known.keys())
    if (!given.has(code))
      yield invalid(
        `Tiêu chí ${code} đã đăng ký nên không xóa được, vì báo cáo trước đây có thể đã dùng; hãy giữ lại và đánh dấu thôi áp dụng.`,
        'criteria',
      );
  for (const [index, each] of wanted.entries()) {
    const field = `criteria.${index}`;
    const earlier = wanted.slice(0, index);
    if (earlier.some(({ code }) => code === each.code))
      yield invalid(`Mã ${each.code} được ghi hai lần; mỗi tiêu chí một mã.`, `${field}.code`);
    yield* checkMeaning(each, known, field);
    yield* checkWording(each, earlier, field);
  }
}

function amendmentsOf(wanted: readonly WantedCriterion[], known: Known): Amendments {
  const old = wanted.flatMap((after) => {
    const before = known.get(after.code);
    return before === undefined ? [] : [{ before, after, wasRetired: before.retiredAt !== undefined }];
  });
  const codes = (changed: typeof old) => changed.map(({ after }) => after.code);
  return {
    registered: wanted.map(({ code }) => code).filter((code) => !known.has(code)),
    reworded: old
      .filter(({ before, after }) => before.wording !== after.wording)
      .map(({ before, after }) => ({ code: after.code, before: before.wording, after: after.wording })),
    retired: codes(old.filter(({ after, wasRetired }) => after.retired && !wasRetired)),
    reinstated: codes(old.filter(({ after, wasRetired }) => !after.retired && wasRetired)),
  };
}

/** @returns the new set, or the complete list of what keeps it from being saved */
export function amendOwnCriteria(
  current: readonly RegisteredCriterion[],
  wanted: readonly WantedCriterion[],
  now: Instant,
): Amended | Refused {
  const known: Known = new Map(current.map((criterion) => [criterion.code, criterion]));
  const refusals = [...objectionsTo(wanted, known)];
  if (refusals.length > 0) return { outcome: 'REFUSED', refusals };
  const criteria = wanted.map(({ retired, ...facts }) =>
    retired ? { ...facts, retiredAt: known.get(facts.code)?.retiredAt ?? now } : facts,
  );
  return { outcome: 'AMENDED', criteria, amendments: amendmentsOf(wanted, known) };
}
