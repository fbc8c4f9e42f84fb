/** Pieces that many routes share. */
import * as z from 'zod/mini';
import { reasonText } from '../domain/assignment/content.ts';
import {
  assignmentIdSchema,
  directiveIdSchema,
  personIdSchema,
  unitIdSchema,
} from '../domain/identifiers.ts';
import { instantSchema } from '../domain/time.ts';

/** What was written: the new version is also the `ETag`. */
export const receiptSchema = z.object({
  id: z.string(),
  version: z.int(),
  phase: z.string(),
  /** When the server received it. */
  at: z.string(),
});

export const versionSchema = z.int().check(z.gte(0));

export const pageLimit = z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)));
const pageQuery = {
  limit: pageLimit,
  /** `next` of the page before. */
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(600))),
};
/** Which page of what is filtered so. */
export const pagedQuery = <Filters extends z.core.$ZodLooseShape>(filters: Filters) =>
  z.strictObject({ ...pageQuery, ...filters });
export const DEFAULT_LIMIT = 50;

export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.optional(z.string()) });

export const reasonBody = z.strictObject({ reason: reasonText });
export const directiveParams = z.strictObject({ directiveId: directiveIdSchema });
export const assignmentParams = z.strictObject({ assignmentId: assignmentIdSchema });
export const unitParams = z.strictObject({ unitId: unitIdSchema });
export const personParams = z.strictObject({ personId: personIdSchema });
export const letterParams = z.strictObject({
  letterId: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,79}$/, { error: 'Mã văn bản không đúng dạng' })),
});

/** A document on paper, as a page to print, for a word processor, or in plain text. */
export const documentFormats = ['html', 'docx', 'text'] as const;
export const documentQuery = z.strictObject({ format: z.enum(documentFormats) });
export const DOCUMENT_TYPES = [
  'text/html',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;

export const eventSchema = z.object({
  sequence: z.int(),
  type: z.string(),
  at: instantSchema,
  actor: z.string(),
  payload: z.unknown(),
  bodyHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
