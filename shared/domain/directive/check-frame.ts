/** Checks of the document as a whole: abstract, signer, issuer, reviewer, legal bases, number. */
import { isInForce } from '../organisation/unit.ts';
import { checkReplaced } from './check-replaced.ts';
import { checkReviewer } from './check-reviewer.ts';
import { checkSigner } from './check-signer.ts';
import type { Coverage } from './coverage.ts';
import type { DirectiveContent } from './directive.ts';
import { blocking, issueDayOf, warning, type CheckContext, type CheckFinding } from './finding.ts';
import { notInForce } from './not-in-force.ts';
import { carriesSecretMarking } from './secret-marking.ts';

function checkSubject({ subject }: DirectiveContent): CheckFinding[] {
  if (subject === '')
    return [
      blocking(
        'SUBJECT_MISSING',
        'subject',
        'Chưa có trích yếu; hãy ghi ngắn gọn nội dung chính của văn bản.',
      ),
    ];
  if (!carriesSecretMarking(subject)) return [];
  return [
    blocking(
      'STATE_SECRET',
      'subject',
      'Trích yếu mang dấu chỉ độ mật. Văn bản chứa bí mật nhà nước không được đưa lên hệ thống này (Quyết định số 28/2018/QĐ-TTg); hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
    ),
  ];
}

function checkIssuer({ issuerUnitId }: DirectiveContent, context: CheckContext): CheckFinding[] {
  const issuer = context.units.find(({ id }) => id === issuerUnitId);
  if (issuer === undefined)
    return [
      blocking(
        'ISSUER_UNKNOWN',
        'issuerUnitId',
        `Không có cơ quan ban hành “${issuerUnitId}”; hãy chọn lại.`,
      ),
    ];
  const findings: CheckFinding[] = [];
  if (!isInForce(issuer, issueDayOf(context)))
    findings.push(blocking('ISSUER_NOT_IN_FORCE', 'issuerUnitId', notInForce(issuer, issueDayOf(context))));
  if (issuer.abbreviation === undefined || issuer.abbreviation === '')
    findings.push(
      blocking(
        'ISSUER_WITHOUT_ABBREVIATION',
        'issuerUnitId',
        `${issuer.name} chưa có chữ viết tắt nên không lập được số, ký hiệu; hãy bổ sung trong danh mục đơn vị.`,
      ),
    );
  return findings;
}

function checkPapers({ legalBases, numberPending }: DirectiveContent): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (legalBases.every((basis) => basis === ''))
    findings.push(
      warning(
        'LEGAL_BASIS_MISSING',
        'legalBases',
        'Chưa ghi căn cứ ban hành; hãy bổ sung nếu loại văn bản này cần căn cứ.',
      ),
    );
  if (numberPending)
    findings.push(
      warning(
        'NUMBER_PENDING',
        'numberPending',
        'Văn bản được ghi nhận khi chưa có số; văn thư phải bổ sung số sau khi ban hành.',
      ),
    );
  return findings;
}

export const checkFrame = (
  content: DirectiveContent,
  context: CheckContext,
  coverage: Coverage,
): CheckFinding[] => [
  ...checkSubject(content),
  ...checkIssuer(content, context),
  ...checkSigner(content, context),
  ...checkReviewer(content, context, coverage),
  ...checkReplaced(content, context),
  ...checkPapers(content),
];
