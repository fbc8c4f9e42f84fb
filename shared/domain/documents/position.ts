/**
 * The positions that sign documents. A people's committee has the same positions at the province and at the commune;
 * a department's director and a division's head stand for the heads of subordinate bodies.
 */
import * as z from 'zod/mini';

interface PositionFacts {
  readonly name: string;
  readonly standing: 'HEAD' | 'ACTING' | 'DEPUTY';
  /** For a deputy and for an acting head: the head's position whose title stands in the block. */
  readonly head: string;
  /** A member of the committee signs on its behalf; heads of subordinate bodies sign by order or by authorisation. */
  readonly body: 'COMMITTEE' | 'SUBORDINATE' | 'TEAM';
}

export const POSITIONS = {
  CHAIRMAN: { name: 'Chủ tịch', standing: 'HEAD', head: 'CHAIRMAN', body: 'COMMITTEE' },
  ACTING_CHAIRMAN: { name: 'Quyền Chủ tịch', standing: 'ACTING', head: 'CHAIRMAN', body: 'COMMITTEE' },
  VICE_CHAIRMAN: { name: 'Phó Chủ tịch', standing: 'DEPUTY', head: 'CHAIRMAN', body: 'COMMITTEE' },
  CHIEF_OF_OFFICE: {
    name: 'Chánh Văn phòng',
    standing: 'HEAD',
    head: 'CHIEF_OF_OFFICE',
    body: 'SUBORDINATE',
  },
  ACTING_CHIEF_OF_OFFICE: {
    name: 'Quyền Chánh Văn phòng',
    standing: 'ACTING',
    head: 'CHIEF_OF_OFFICE',
    body: 'SUBORDINATE',
  },
  DEPUTY_CHIEF_OF_OFFICE: {
    name: 'Phó Chánh Văn phòng',
    standing: 'DEPUTY',
    head: 'CHIEF_OF_OFFICE',
    body: 'SUBORDINATE',
  },
  DEPARTMENT_DIRECTOR: {
    name: 'Giám đốc',
    standing: 'HEAD',
    head: 'DEPARTMENT_DIRECTOR',
    body: 'SUBORDINATE',
  },
  ACTING_DEPARTMENT_DIRECTOR: {
    name: 'Quyền Giám đốc',
    standing: 'ACTING',
    head: 'DEPARTMENT_DIRECTOR',
    body: 'SUBORDINATE',
  },
  DEPUTY_DEPARTMENT_DIRECTOR: {
    name: 'Phó Giám đốc',
    standing: 'DEPUTY',
    head: 'DEPARTMENT_DIRECTOR',
    body: 'SUBORDINATE',
  },
  DIVISION_HEAD: { name: 'Trưởng phòng', standing: 'HEAD', head: 'DIVISION_HEAD', body: 'SUBORDINATE' },
  DEPUTY_DIVISION_HEAD: {
    name: 'Phó Trưởng phòng',
    standing: 'DEPUTY',
    head: 'DIVISION_HEAD',
    body: 'SUBORDINATE',
  },
  INSPECTION_TEAM_LEADER: {
    name: 'Trưởng đoàn',
    standing: 'HEAD',
    head: 'INSPECTION_TEAM_LEADER',
    body: 'TEAM',
  },
  DEPUTY_INSPECTION_TEAM_LEADER: {
    name: 'Phó Trưởng đoàn',
    standing: 'DEPUTY',
    head: 'INSPECTION_TEAM_LEADER',
    body: 'TEAM',
  },
} as const satisfies Record<string, PositionFacts>;

export type Position = keyof typeof POSITIONS;

const isPosition = (text: string): text is Position => Object.hasOwn(POSITIONS, text);
export const positions: readonly Position[] = Object.keys(POSITIONS).filter(isPosition);
export const positionSchema = z.enum(positions);

export const positionName = (position: Position): string => POSITIONS[position].name;
export const isDeputy = (position: Position): boolean => POSITIONS[position].standing === 'DEPUTY';
/** The head whom a deputy or an acting head stands for; a head is their own. */
export const headOf = (position: Position): Position => POSITIONS[position].head;
