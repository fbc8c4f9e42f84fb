/** The head and the foot of a letter of this province: who issues it, how the prose calls the committee and its head. */
import { capitalised } from '../../domain/documents/capitalised.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { signatureBlock, type SigningMatrix } from '../../domain/documents/signing.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { LetterFrame } from '../../documents/letter.ts';
import type { Settings } from '../settings.ts';

/** The office drafts the letters of the ladder, whatever the field of the directive. */
export const LETTER_FIELD = 'VP';

/** `Giám đốc Sở Xây dựng`, `Chủ tịch Ủy ban nhân dân xã An Bình`. */
export function headTitleOf({ kind, name }: Pick<Unit, 'kind' | 'name'>): string {
  switch (kind) {
    case 'DEPARTMENT':
      return `Giám đốc ${name}`;
    case 'COMMUNE':
    case 'WARD':
    case 'SPECIAL_ZONE': {
      const committee = /^(UBND|Ủy ban nhân dân)/u.test(name)
        ? name
        : `Ủy ban nhân dân ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
      return `Chủ tịch ${committee}`;
    }
    case 'OFFICE':
      return `Chánh ${name}`;
    case 'PEOPLES_COMMITTEE':
      return `Chủ tịch ${name}`;
    case 'BOARD':
      return `Thủ trưởng ${name}`;
  }
}

export interface FrameParts {
  readonly province: Settings['province'];
  readonly committee: Unit | undefined;
  readonly matrix: SigningMatrix;
}

export function letterFrameOf(
  letter: Pick<LetterRecord, 'signing' | 'signed'>,
  { province, committee, matrix }: FrameParts,
): LetterFrame {
  const { position, form } = letter.signing;
  const { collective, principal } = matrix;
  const name = committee?.name ?? `Ủy ban nhân dân ${province.name}`;
  return {
    superior: [],
    issuingBody: ['ỦY BAN NHÂN DÂN', province.name.toLocaleUpperCase('vi')],
    issuerAbbreviation: committee?.abbreviation ?? 'UBND',
    fieldAbbreviation: LETTER_FIELD,
    place: province.place,
    number: letter.signed?.number ?? null,
    day: letter.signed?.day ?? null,
    urgency: 'NORMAL',
    signature: {
      lines: signatureBlock({ position, form, collective, principal }),
      signerName: letter.signed?.name ?? null,
    },
    committee: capitalised(name),
    principal: `Chủ tịch ${name}`,
    office: `Văn phòng ${name}`,
    copies: [`Chủ tịch, các Phó Chủ tịch ${name} (b/c)`],
    draftingUnit: LETTER_FIELD,
  };
}
