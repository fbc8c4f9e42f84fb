import { formatDay, type CalendarDay } from '../time.ts';
import { documentKindName, type DocumentKind } from './letter-kind.ts';
import { headOf, isDeputy, positionName, type Position } from './position.ts';
import type { FormMisfit } from './signature-block.ts';
import type { SigningForm } from './signing-form.ts';
import type { SigningGround, SigningMatrix } from './signing-matrix.ts';
import type { ActingAppointment, SigningAuthorisation } from './signing-papers.ts';

export interface SigningRequest {
  readonly matrix: SigningMatrix;
  readonly position: Position;
  readonly form: SigningForm;
  readonly documentKind: DocumentKind;
  readonly day: CalendarDay;
  readonly authorisation?: SigningAuthorisation | undefined;
  readonly appointment?: ActingAppointment | undefined;
  readonly unitName?: string | undefined;
}

export type SigningRefusalCode =
  | FormMisfit
  | 'NOT_IN_MATRIX'
  | 'NOT_IN_WORKING_RULES'
  | 'AUTHORISATION_MISSING'
  | 'AUTHORISATION_NOT_IN_FORCE'
  | 'AUTHORISATION_OUT_OF_SCOPE'
  | 'AUTHORISATION_OF_ANOTHER'
  | 'SUB_DELEGATION'
  | 'APPOINTMENT_MISSING'
  | 'APPOINTMENT_NOT_IN_FORCE';
/** Why not: a code for programs, half a sentence in Vietnamese for people. */
export interface Objection {
  readonly code: SigningRefusalCode;
  readonly reason: string;
}

const period = (from: CalendarDay, to: CalendarDay | null): string =>
  to === null ? `từ ngày ${formatDay(from)}` : `từ ngày ${formatDay(from)} đến hết ngày ${formatDay(to)}`;
const inForce = (day: CalendarDay, from: CalendarDay, to: CalendarDay | null): boolean =>
  from <= day && (to === null || day <= to);

function authorisationObjection(request: SigningRequest): Objection | null {
  const { authorisation: paper, position, documentKind, day, matrix } = request;
  if (paper === undefined)
    return { code: 'AUTHORISATION_MISSING', reason: 'ký thừa ủy quyền (TUQ.) phải có văn bản ủy quyền' };
  if (headOf(paper.grantedBy) !== headOf(matrix.principal) || isDeputy(paper.grantedBy))
    return {
      code: 'SUB_DELEGATION',
      reason: `văn bản ủy quyền số ${paper.notation} do ${positionName(paper.grantedBy)} giao; người được ủy quyền không được ủy quyền lại`,
    };
  if (paper.grantedTo !== position && headOf(position) === headOf(paper.grantedTo))
    return {
      code: 'SUB_DELEGATION',
      reason: `văn bản ủy quyền số ${paper.notation} giao cho ${positionName(paper.grantedTo)}; người được ủy quyền không được giao lại cho người khác ký`,
    };
  if (paper.grantedTo !== position)
    return {
      code: 'AUTHORISATION_OF_ANOTHER',
      reason: `văn bản ủy quyền số ${paper.notation} giao cho ${positionName(paper.grantedTo)}`,
    };
  if (!inForce(day, paper.validFrom, paper.validTo))
    return {
      code: 'AUTHORISATION_NOT_IN_FORCE',
      reason: `văn bản ủy quyền số ${paper.notation} chỉ có hiệu lực ${period(paper.validFrom, paper.validTo)}`,
    };
  if (!paper.documentKinds.includes(documentKind))
    return {
      code: 'AUTHORISATION_OUT_OF_SCOPE',
      reason: `văn bản ủy quyền số ${paper.notation} không bao gồm ${documentKindName(documentKind)}`,
    };
  return null;
}

function appointmentObjection({ appointment, position, day }: SigningRequest): Objection | null {
  if (appointment?.position !== position)
    return {
      code: 'APPOINTMENT_MISSING',
      reason: `chưa có văn bản giao ${positionName(position)}`,
    };
  if (!inForce(day, appointment.from, appointment.to))
    return {
      code: 'APPOINTMENT_NOT_IN_FORCE',
      reason: `văn bản số ${appointment.notation} giao quyền ${period(appointment.from, appointment.to)}`,
    };
  return null;
}

/** What stands against the ground that the matrix asks for; null when nothing does. */
export function groundObjection(ground: SigningGround, request: SigningRequest): Objection | null {
  switch (ground.kind) {
    case 'OFFICE':
      return null;
    case 'WORKING_RULES':
      return ground.provision === null
        ? {
            code: 'NOT_IN_WORKING_RULES',
            reason: 'quy chế làm việc chưa quy định việc ký thừa lệnh (TL.) loại văn bản này',
          }
        : null;
    case 'WRITTEN_AUTHORISATION':
      return authorisationObjection(request);
    case 'APPOINTMENT':
      return appointmentObjection(request);
  }
}
