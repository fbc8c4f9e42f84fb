/** What people do in these scenarios, one line each; what is not carried out stops the run and says why. */
import type { OperationId } from '../../../shared/api-contract/routes.ts';
import type { Answered, Asked } from '../../cloud/api-request.ts';
import type { Cloud } from '../../cloud/cloud.ts';
import { letter } from '../../support/world-letter.ts';
import { day } from '../../../shared/domain/time.ts';
import type { DirectiveContent } from '../../../shared/domain/directive/directive.ts';

let keys = 0;

export function deskOf(cloud: Cloud) {
  async function ask(operation: OperationId, as: string | undefined, asked: Asked = {}): Promise<Answered> {
    const answer = await cloud.ask(operation, { ...asked, ...(as === undefined ? {} : { as }) });
    if (answer.status >= 300) throw new Error(`${operation} by ${as}: ${answer.status} ${answer.text}`);
    return answer;
  }
  /** With a key, as the screens send it: the answer is kept beside what is written. */
  const keyed = (operation: OperationId, as: string, asked: Asked = {}) =>
    ask(operation, as, { ...asked, headers: { 'idempotency-key': `khoa-thu-${(keys += 1)}` } });
  const onDirective = (operation: OperationId, as: string, directiveId: string, json?: unknown) =>
    keyed(operation, as, { params: { directiveId }, ...(json === undefined ? {} : { json }) });
  const onAssignment = (operation: OperationId, as: string, assignmentId: string, json?: unknown) =>
    keyed(operation, as, { params: { assignmentId }, ...(json === undefined ? {} : { json }) });
  async function draft(due: string, more: Partial<DirectiveContent> = {}): Promise<string> {
    const content = letter(day(due), more);
    return (await keyed('draft-directive', 'chuyen-vien', { json: { content } })).body.id;
  }
  const issue = async (due: string, more: Partial<DirectiveContent> = {}): Promise<string> => {
    const id = await draft(due, more);
    await onDirective('issue-directive', 'chu-tich', id, {});
    return id;
  };
  return {
    cloud,
    ask,
    keyed,
    onDirective,
    onAssignment,
    draft,
    issue,
  };
}
export type Desk = ReturnType<typeof deskOf>;

export const REPORT = (evidence: unknown) => ({
  report: {
    nil: false,
    summary: 'Đã phân công rõ việc cho từng người.',
    answers: [{ clauseId: '2.1', result: 'DONE', evidence: [evidence] }],
  },
});
export const DOCUMENT = {
  kind: 'DOCUMENT',
  number: '12/QĐ-UBND',
  day: '2026-11-18',
  receivedBy: 'Văn phòng UBND tỉnh',
};
