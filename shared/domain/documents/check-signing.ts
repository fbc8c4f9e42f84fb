import { capitalised } from './capitalised.ts';
import { documentKindName } from './letter-kind.ts';
import { positionName } from './position.ts';
import { formMisfit, signatureBlock, type FormMisfit } from './signature-block.ts';
import { signingFormName } from './signing-form.ts';
import type { SigningRule } from './signing-matrix.ts';
import {
  groundObjection,
  type Objection,
  type SigningRefusalCode,
  type SigningRequest,
} from './signing-objections.ts';
import { whoMaySign } from './who-may-sign.ts';

/** `message` is Vietnamese, gives the reason and ends with who may sign this kind of document and how. */
export interface SigningRefusal {
  readonly outcome: 'REFUSED';
  readonly code: SigningRefusalCode;
  readonly message: string;
}
export type SigningCheck =
  | { readonly outcome: 'ALLOWED'; readonly block: readonly string[]; readonly rule: SigningRule }
  | SigningRefusal;

const MISFIT_REASONS: Record<FormMisfit, string> = {
  DEPUTY_REQUIRED: 'chỉ cấp phó mới ký thay (KT.) cấp trưởng',
  ACTING_REQUIRED: 'chỉ người được giao quyền cấp trưởng mới ký với chữ Q.',
  HEAD_REQUIRED: 'chỉ cấp trưởng mới ký trực tiếp với chức danh của mình',
  NOT_OF_THE_COLLECTIVE: 'chỉ người đứng đầu hoặc cấp phó của chính tập thể đó mới ký thay mặt (TM.)',
  NOT_A_SUBORDINATE_HEAD:
    'chỉ người đứng đầu cơ quan, đơn vị trực thuộc mới ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.)',
};

const refused = (
  { matrix, documentKind, position, form }: SigningRequest,
  { code, reason }: Objection,
): SigningRefusal => ({
  outcome: 'REFUSED',
  code,
  message:
    `${capitalised(positionName(position))} không được ${signingFormName(form)} ${documentKindName(documentKind)}: ${reason}. ` +
    whoMaySign(matrix, documentKind),
});

/**
 * May this position sign this kind of document in this form on this day? First the form itself, then the matrix, then
 * the ground that the matrix asks for. A refusal names everybody who may. Decree 30/2020, article 13.
 */
export function checkSigning(request: SigningRequest): SigningCheck {
  const { matrix, position, form, documentKind } = request;
  const misfit = formMisfit(position, form);
  if (misfit !== null) return refused(request, { code: misfit, reason: MISFIT_REASONS[misfit] });
  const rules = matrix.rules.filter(
    (rule) =>
      rule.form === form && rule.positions.includes(position) && rule.documentKinds.includes(documentKind),
  );
  let objection: Objection = { code: 'NOT_IN_MATRIX', reason: 'thẩm quyền ký không quy định như vậy' };
  for (const rule of rules) {
    const found = groundObjection(rule.ground, request);
    if (found === null) return { outcome: 'ALLOWED', rule, block: signatureBlock({ ...matrix, ...request }) };
    objection = found;
  }
  return refused(request, objection);
}
