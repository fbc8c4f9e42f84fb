/** Letters of the escalation ladder: drafted by the clock, signed or set aside by a person. */
import * as z from 'zod/mini';
import { letterDraftSchema } from '../documents/letter.ts';
import { escalationLetterKindSchema } from '../domain/documents/letter-kind.ts';
import {
  actingAppointmentSchema,
  signingAuthorisationSchema,
  signingFormSchema,
} from '../domain/documents/signing.ts';
import { directiveIdSchema, unitIdSchema } from '../domain/identifiers.ts';
import { letterPhases, letterSchema } from '../domain/letter.ts';
import {
  DOCUMENT_TYPES,
  documentQuery,
  letterParams,
  pageOf,
  pagedQuery,
  reasonBody,
  receiptSchema,
  versionSchema,
} from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const one = {
  tag: 'letter',
  params: letterParams,
  query: none,
  status: 200,
} as const satisfies Partial<Route>;
const command = {
  ...one,
  method: 'POST',
  versioned: true,
  idempotent: true,
} as const satisfies Partial<Route>;

export const letterList = {
  operationId: 'list-letters',
  method: 'GET',
  path: '/letters',
  summary: 'Văn bản đôn đốc, chấn chỉnh; chờ ký thì cũ nhất trước',
  tag: 'letter',
  params: none,
  query: pagedQuery({
    phase: z.optional(z.enum(letterPhases)),
    kind: z.optional(escalationLetterKindSchema),
    unit: z.optional(unitIdSchema),
    directive: z.optional(directiveIdSchema),
    q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  }),
  body: noBody,
  response: pageOf(z.extend(letterSchema, { version: versionSchema })),
  status: 200,
} as const satisfies Route;

export const letterReading = route(one, {
  operationId: 'get-letter',
  method: 'GET',
  path: '/letters/{letterId}',
  summary: 'Xem một văn bản đôn đốc và toàn bộ nội dung sẽ in',
  body: noBody,
  response: z.object({
    version: versionSchema,
    letter: letterSchema,
    draft: letterDraftSchema,
    /** Why the proposed signer may not sign; absent when nothing is in the way. */
    signingProblem: z.optional(z.string()),
  }),
});

export const letterDocument = route(one, {
  operationId: 'letter-document',
  method: 'GET',
  path: '/letters/{letterId}/document',
  summary: 'Văn bản theo thể thức Nghị định 30/2020',
  query: documentQuery,
  body: noBody,
  response: z.unknown(),
  fileAnswer: DOCUMENT_TYPES,
});

export const letterSignature = route(command, {
  operationId: 'sign-letter',
  path: '/letters/{letterId}/signature',
  summary: 'Ký và lấy số; thẩm quyền được đối chiếu với quy định',
  body: z.optional(
    z.strictObject({
      form: z.optional(signingFormSchema),
      authorisation: z.optional(signingAuthorisationSchema),
      appointment: z.optional(actingAppointmentSchema),
    }),
  ),
  response: z.extend(receiptSchema, { notation: z.string() }),
});

export const letterSettingAside = route(command, {
  operationId: 'set-letter-aside',
  path: '/letters/{letterId}/set-aside',
  summary: 'Không ban hành, nêu lý do',
  body: reasonBody,
  response: receiptSchema,
});
