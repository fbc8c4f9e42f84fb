/** The assignments of every directive in force, one directive after the other, in pages with one cursor. */
import * as z from 'zod/mini';
import type { Ledger, Page } from '../../ports/ledger.ts';
import { query, type Stored } from '../store.ts';

/** `directives`: after which directive to go on; `assignments`: where within the directive that follows. */
const placeSchema = z.object({ directives: z.optional(z.string()), assignments: z.optional(z.string()) });
type Place = z.infer<typeof placeSchema>;

const encode = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Undefined for a text that no page of ours gave out. */
function decode(after: string | undefined): Place | undefined {
  if (after === undefined) return {};
  try {
    return z.safeParse(placeSchema, JSON.parse(Buffer.from(after, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

const from = (after: string | undefined) => (after === undefined ? {} : { after });

/** A page never spans two directives, so it may be short, or empty, and still have a next one. */
export async function assignmentsInForce(
  ledger: Pick<Ledger, 'query'>,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<Page<Stored<'assignment'>>> {
  const place = decode(after);
  if (place === undefined) return { items: [] };
  const { directives, assignments } = place;
  const open = { index: 'open', partition: 'open-directives' } as const;
  const found = await query(ledger, 'directive', { ...open, limit: 1, ...from(directives) });
  const [directive] = found.items;
  if (directive === undefined) return { items: [] };
  const list = { index: 'list', partition: `directive#${directive.id}` } as const;
  const page = await query(ledger, 'assignment', { ...list, limit, ...from(assignments) });
  if (page.next !== undefined)
    return {
      items: page.items,
      next: encode({ ...(directives === undefined ? {} : { directives }), assignments: page.next }),
    };
  return found.next === undefined
    ? { items: page.items }
    : { items: page.items, next: encode({ directives: found.next }) };
}
