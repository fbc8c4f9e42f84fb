/** Checks of the directive that a draft replaces: it is in force, and of the same kind (Decree 30/2020, article 18). */
import type { Directive, DirectiveContent } from './directive.ts';
import { DIRECTIVE_PHASES } from './directive.ts';
import { blocking, warning, type CheckContext, type CheckFinding } from './finding.ts';
import { stepOf } from './transitions.ts';

const unfit = (message: string): CheckFinding[] => [
  blocking('REPLACED_UNFIT', 'replacesDirectiveId', message),
];

const wasIssued = (directive: Directive | undefined): directive is Directive =>
  directive?.issuedAt !== undefined;

export function checkReplaced({ type }: DirectiveContent, { replaced }: CheckContext): CheckFinding[] {
  if (replaced === undefined) return [];
  const { directive } = replaced;
  if (!wasIssued(directive))
    return unfit('Không tìm thấy văn bản bị thay thế trong các văn bản đã ban hành; hãy chọn lại.');
  const { notation, phase } = directive;
  if (stepOf(directive, 'REPLACE').outcome === 'REFUSED')
    return unfit(
      `Văn bản ${notation} đang ở bước “${DIRECTIVE_PHASES[phase]}” nên không thay thế được nữa; hãy bỏ mục này hoặc chọn văn bản khác.`,
    );
  if (directive.content.type !== type)
    return unfit(`Văn bản thay thế phải cùng loại với văn bản ${notation}; hãy sửa loại văn bản.`);
  return [
    warning(
      'REPLACES_ANOTHER',
      'replacesDirectiveId',
      `Khi ban hành, văn bản này thay thế ${notation}; nhiệm vụ còn mở theo văn bản đó sẽ được rút.`,
    ),
  ];
}
