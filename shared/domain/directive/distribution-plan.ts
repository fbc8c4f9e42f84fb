/** Cuts what the units owe into records that the ledger can hold, to be written in one transaction with the issue. */
import type { Unit } from '../organisation/unit.ts';
import type { Distribution } from '../records.ts';
import type { CalendarDay } from '../time.ts';
import type { DirectiveContent } from './directive.ts';
import { actionUnits, bundlesOf, type Bundle } from './expand.ts';

/** A commit has 40 writes; the directive, the register and a directive that it replaces take three of them. */
export const MOST_DISTRIBUTIONS = 37;
const MOST_BUNDLES = 200;
/** A record holds 350,000 bytes, and a transaction in the cloud four million. */
const MOST_RECORD_BYTES = 90_000;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

export const bundlesOfAll = (content: DirectiveContent, units: readonly Unit[], on: CalendarDay): Bundle[] =>
  actionUnits(content, units, on).flatMap((unit) => bundlesOf(content, unit));

/** Names of members, punctuation, the term and two numbers; measured, then rounded up. */
const BUNDLE_BYTES = 160;
const OBLIGATION_BYTES = 60;

/** An upper bound, cheap enough to ask for thousands of units: the products are few and the same for many. */
function createBundleSize(): (bundle: Bundle) => number {
  const products = new Map<string, number>();
  const productBytes = (product: string): number => {
    const known = products.get(product) ?? bytesOf(product);
    products.set(product, known);
    return known;
  };
  return ({ unitId, obligations }) =>
    obligations.reduce(
      (sum, { clauseId, product }) => sum + OBLIGATION_BYTES + clauseId.length + productBytes(product),
      BUNDLE_BYTES + unitId.length,
    );
}

/**
 * Batches in the order of the units: at most 200 bundles each, and never a record that is too large. A directive that
 * owes reports by periods only has one empty batch, so that its distribution is a step like any other.
 */
export function batchesOf(bundles: readonly Bundle[]): Bundle[][] {
  const batches: Bundle[][] = [];
  const sizeOf = createBundleSize();
  let current: Bundle[] = [];
  let bytes = 0;
  for (const bundle of bundles) {
    const size = sizeOf(bundle);
    if (current.length === MOST_BUNDLES || (current.length > 0 && bytes + size > MOST_RECORD_BYTES)) {
      batches.push(current);
      current = [];
      bytes = 0;
    }
    current.push(bundle);
    bytes += size;
  }
  return current.length === 0 && batches.length > 0 ? batches : [...batches, current];
}

export const distributionsOf = (
  directiveId: string,
  batches: readonly (readonly Bundle[])[],
): Distribution[] =>
  batches.map((bundles, index) => ({
    id: `${directiveId}-${index}`,
    directiveId,
    bundles: bundles.map((bundle) => ({
      ...bundle,
      obligations: bundle.obligations.map((owed) => ({ ...owed })),
    })),
  }));
