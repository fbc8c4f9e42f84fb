/** What units and reviewers do, in one line each. */
import type { Report } from '../../shared/domain/assignment/content.ts';
import { day } from '../../shared/domain/time.ts';
import {
  acceptAssignmentReport,
  acknowledgeAssignment,
  submitPlan,
  submitReport,
} from '../../shared/use-cases/assignment/commands.ts';
import { chief, granted, officerOf, type Province } from './province.ts';

const unitOf = (assignmentId: string): string => assignmentId.split('-').slice(1, -1).join('-');
const byUnit = (assignmentId: string) => ({ assignmentId, actor: officerOf(unitOf(assignmentId)) });

export const acknowledged = async (province: Province, assignmentId: string): Promise<void> => {
  granted(await acknowledgeAssignment(province, byUnit(assignmentId), undefined));
};
export const planned = async (province: Province, assignmentId: string): Promise<void> => {
  const plan = {
    summary: 'Tự kiểm tra toàn bộ',
    startDay: day('2026-11-05'),
    endDay: day('2026-11-20'),
    steps: [],
  };
  granted(await submitPlan(province, byUnit(assignmentId), { plan }));
};
export const reportFor = (clauseIds: readonly string[]): Report => ({
  nil: false,
  summary: 'Đã hoàn thành các nội dung được giao.',
  answers: clauseIds.map((clauseId) => ({
    clauseId,
    result: 'DONE',
    narrative: 'Đã thực hiện xong.',
    evidence: [
      {
        kind: 'DOCUMENT',
        number: '12/BC-UBND',
        day: day('2026-11-10'),
        receivedBy: 'Văn phòng Ủy ban nhân dân tỉnh',
      },
    ],
  })),
});
export const reported = async (
  province: Province,
  assignmentId: string,
  clauseIds: readonly string[] = ['1', '2'],
): Promise<void> => {
  granted(await submitReport(province, byUnit(assignmentId), { report: reportFor(clauseIds) }));
};
export const accepted = async (province: Province, assignmentId: string): Promise<void> => {
  granted(await acceptAssignmentReport(province, { assignmentId, actor: chief }, {}));
};
export const finished = async (
  province: Province,
  assignmentId: string,
  clauseIds?: readonly string[],
): Promise<void> => {
  await reported(province, assignmentId, clauseIds);
  await accepted(province, assignmentId);
};
