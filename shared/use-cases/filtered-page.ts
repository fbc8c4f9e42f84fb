/**
 * Pages of a list of which only some entries are wanted. The ledger pages through everything; the cursor remembers the
 * ledger's page and how much of it was already looked at, so that no entry is shown twice or left out.
 */
import * as z from 'zod/mini';
import { refuse, type Refused } from '../domain/outcome.ts';
import type { Page } from '../ports/ledger.ts';

const PAGE_SIZE = 200;
/** One request never looks at more entries than this; it answers with what it found and with where to go on. */
const MOST_PAGES = 25;

const cursorSchema = z.object({ after: z.optional(z.string()), skip: z.int().check(z.nonnegative()) });
type Cursor = z.infer<typeof cursorSchema>;

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decode(text: string | undefined): Cursor | Refused {
  if (text === undefined) return { skip: 0 };
  try {
    const parsed = z.safeParse(cursorSchema, JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: refused below like every other text that is no cursor of ours.
  }
  return refuse('INVALID', 'Vị trí trang không hợp lệ; hãy tải lại danh sách từ đầu.', 'after');
}

export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}
export type FoundPage<Item> = {
  readonly outcome: 'FOUND';
  readonly items: readonly Item[];
  readonly next?: string;
};

/** `fetch` reads one page of the ledger; `pick` answers undefined for what is not wanted. */
export async function filteredPage<Entry, Item>(
  request: PageRequest,
  fetch: (page: { readonly limit: number; readonly after?: string }) => Promise<Page<Entry>>,
  pick: (entries: readonly Entry[]) => Promise<readonly (Item | undefined)[]>,
): Promise<FoundPage<Item> | Refused> {
  const start = decode(request.after);
  if ('outcome' in start) return start;
  const items: Item[] = [];
  let { after, skip } = start;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await fetch({ limit: PAGE_SIZE, ...(after === undefined ? {} : { after }) });
    const picked = await pick(page.items.slice(skip));
    for (const [index, item] of picked.entries()) {
      if (item === undefined) continue;
      if (items.length === request.limit)
        return {
          outcome: 'FOUND',
          items,
          next: encode({ ...(after === undefined ? {} : { after }), skip: skip + index }),
        };
      items.push(item);
    }
    if (page.next === undefined) return { outcome: 'FOUND', items };
    after = page.next;
    skip = 0;
  }
  return { outcome: 'FOUND', items, next: encode({ ...(after === undefined ? {} : { after }), skip: 0 }) };
}
