import { capitalised } from './capitalised.ts';
import { documentKindName, type DocumentKind } from './letter-kind.ts';
import { headOf, isDeputy, positionName, type Position } from './position.ts';
import type { SigningForm } from './signing-form.ts';
import type { SigningMatrix, SigningRule } from './signing-matrix.ts';

/** `Chánh Văn phòng ký thừa lệnh Chủ tịch (TL.)`. */
function howPositionSigns(position: Position, form: SigningForm, matrix: SigningMatrix): string {
  const name = positionName(position);
  const principal = positionName(matrix.principal);
  const forHead = isDeputy(position) ? ` – ký thay ${positionName(headOf(position))} (KT.)` : '';
  switch (form) {
    case 'OWN':
      return `${name} ký`;
    case 'ACTING':
      return `${name} ký (Q.)`;
    case 'DEPUTY_FOR':
      return `${name} ký thay ${positionName(headOf(position))} (KT.)`;
    case 'ON_BEHALF':
      return `${name} ký thay mặt ${matrix.collective} (TM.)${forHead}`;
    case 'BY_ORDER':
      return `${name} ký thừa lệnh ${principal} (TL.)${forHead}`;
    case 'BY_AUTHORIZATION':
      return `${name} ký thừa ủy quyền ${principal} (TUQ.) khi có văn bản ủy quyền còn hiệu lực`;
  }
}

/** A rule by order whose provision nobody has named gives nobody the right yet. */
const isUsable = ({ ground }: SigningRule): boolean =>
  ground.kind !== 'WORKING_RULES' || ground.provision !== null;

/** One sentence in Vietnamese that lists everybody who may sign a kind of document, and how. */
export function whoMaySign(matrix: SigningMatrix, documentKind: DocumentKind): string {
  const ways = matrix.rules
    .filter((rule) => rule.documentKinds.includes(documentKind) && isUsable(rule))
    .flatMap((rule) => rule.positions.map((position) => howPositionSigns(position, rule.form, matrix)));
  const name = capitalised(documentKindName(documentKind));
  return ways.length === 0 ? `${name}: chưa ai được giao ký.` : `${name}: ${ways.join('; ')}.`;
}
