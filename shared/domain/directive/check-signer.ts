import { checkSigning } from '../documents/signing.ts';
import type { DirectiveContent } from './directive.ts';
import { blocking, issueDayOf, warning, type CheckContext, type CheckFinding } from './finding.ts';

function checkSignerAccount({ signer }: DirectiveContent, { people }: CheckContext): CheckFinding[] {
  if (signer?.personId === undefined || people === undefined) return [];
  const person = people.find(({ id }) => id === signer.personId);
  if (person === undefined)
    return [
      blocking(
        'SIGNER_UNKNOWN',
        'signer.personId',
        `Không có người dùng “${signer.personId}”; hãy chọn lại người ký.`,
      ),
    ];
  if (person.position === signer.position) return [];
  return [
    blocking(
      'SIGNER_IN_ANOTHER_POSITION',
      'signer.position',
      `Chức vụ ký không khớp với chức vụ đã ghi của ${person.name}; hãy sửa chức vụ hoặc chọn người ký khác.`,
    ),
  ];
}

/** Whether somebody signs, and whether the signing matrix lets them. */
export function checkSigner(content: DirectiveContent, context: CheckContext): CheckFinding[] {
  const { signer, type } = content;
  if (signer === undefined || signer.name === '')
    return [
      blocking('SIGNER_MISSING', 'signer', 'Chưa có người ký; hãy ghi họ tên, chức vụ và hình thức ký.'),
    ];
  const { position, form, appointment, authorisation } = signer;
  const signing = checkSigning({
    matrix: context.matrix,
    position,
    form,
    documentKind: type,
    day: issueDayOf(context),
    ...(appointment === undefined ? {} : { appointment }),
    ...(authorisation === undefined ? {} : { authorisation }),
  });
  const account = checkSignerAccount(content, context);
  if (signing.outcome === 'ALLOWED') return account;
  // The decision that appoints an acting head may be on paper only: then the person who issues must look at it.
  if (signing.code === 'APPOINTMENT_MISSING')
    return [
      ...account,
      warning(
        'APPOINTMENT_NOT_RECORDED',
        'signer.form',
        `${signer.name} ký với tư cách quyền cấp trưởng (Q.); trước khi ký hãy đối chiếu văn bản giao quyền còn hiệu lực.`,
      ),
    ];
  return [...account, blocking('SIGNING_REFUSED', 'signer.form', signing.message)];
}
