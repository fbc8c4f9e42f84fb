/** What people do to an assignment. Every command takes `Idempotency-Key` and `If-Match`, and answers with a receipt. */
import * as z from 'zod/mini';
import {
  explanationSchema,
  planSchema,
  qualityGrades,
  reasonText,
  reportSchema,
} from '../domain/assignment/content.ts';
import { personIdSchema, unitIdSchema } from '../domain/identifiers.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { assignmentParams, reasonBody, receiptSchema } from './common.ts';
import { noBody, none, type Route } from './route.ts';

const command = {
  method: 'POST',
  tag: 'assignment-command',
  params: assignmentParams,
  query: none,
  response: receiptSchema,
  status: 200,
  idempotent: true,
  versioned: true,
} as const satisfies Partial<Route>;

const extensionBody = z.strictObject({ reason: reasonText, day: calendarDaySchema });

export const acknowledgement = {
  ...command,
  operationId: 'acknowledge-assignment',
  path: '/assignments/{assignmentId}/acknowledgement',
  summary: 'Xác nhận đã nhận văn bản',
  description: 'Xác nhận không làm dừng thời hạn. Nộp kế hoạch hoặc báo cáo cũng có nghĩa là đã nhận.',
  body: noBody,
} as const satisfies Route;

export const receiptRejection = {
  ...command,
  operationId: 'reject-receipt',
  path: '/assignments/{assignmentId}/receipt-rejection',
  summary: 'Từ chối tiếp nhận, nêu lý do',
  body: reasonBody,
} as const satisfies Route;

export const receiptUpholding = {
  ...command,
  operationId: 'uphold-receipt',
  path: '/assignments/{assignmentId}/receipt-upholding',
  summary: 'Giữ nguyên việc giao sau khi đơn vị từ chối tiếp nhận',
  body: reasonBody,
} as const satisfies Route;

export const planFiling = {
  ...command,
  operationId: 'file-plan',
  path: '/assignments/{assignmentId}/plan',
  summary: 'Nộp kế hoạch tự kiểm tra',
  description: 'Nơi quy định thủ trưởng ký duyệt, bản do cán bộ nộp được trình thủ trưởng trước.',
  body: z.strictObject({ plan: planSchema }),
  example: {
    body: {
      plan: {
        summary: 'Tự kiểm tra việc chấp hành giờ giấc, thẻ công chức và quy chế làm việc tại các bộ phận.',
        startDay: '2026-11-23',
        endDay: '2026-12-04',
        steps: [{ what: 'Kiểm tra bộ phận Một cửa', who: 'Tổ tự kiểm tra', by: '2026-11-27' }],
      },
    },
  },
} as const satisfies Route;

export const planApproval = {
  ...command,
  operationId: 'approve-plan',
  path: '/assignments/{assignmentId}/plan-approval',
  summary: 'Duyệt kế hoạch',
  body: z.optional(z.strictObject({ note: z.optional(reasonText) })),
} as const satisfies Route;

export const planReturn = {
  ...command,
  operationId: 'return-plan',
  path: '/assignments/{assignmentId}/plan-return',
  summary: 'Trả lại kế hoạch, nêu lý do',
  body: reasonBody,
} as const satisfies Route;

export const reportFiling = {
  ...command,
  operationId: 'file-report',
  path: '/assignments/{assignmentId}/report',
  summary: 'Nộp báo cáo kết quả',
  description: 'Mỗi mục được giao phải có trả lời; kết quả đã thực hiện phải có minh chứng.',
  body: z.strictObject({ report: reportSchema }),
  example: {
    body: {
      report: {
        nil: false,
        summary: 'Đơn vị đã tự kiểm tra xong, kết quả theo từng mục như sau.',
        answers: [
          {
            clauseId: '2.1',
            result: 'DONE',
            figures: { 'Số bộ phận đã kiểm tra': 6 },
            evidence: [
              { kind: 'DOCUMENT', number: '58/BC-UBND', day: '2026-12-04', receivedBy: 'Sở Nội vụ' },
            ],
          },
        ],
      },
    },
  },
} as const satisfies Route;

export const nilReport = {
  ...command,
  operationId: 'file-nil-report',
  path: '/assignments/{assignmentId}/nil-report',
  summary: 'Báo cáo không phát sinh',
  body: noBody,
} as const satisfies Route;

export const reportAcceptance = {
  ...command,
  operationId: 'accept-report',
  path: '/assignments/{assignmentId}/report-acceptance',
  summary: 'Nghiệm thu báo cáo',
  body: z.optional(
    z.strictObject({ grade: z.optional(z.enum(qualityGrades)), note: z.optional(reasonText) }),
  ),
} as const satisfies Route;

export const reportReturn = {
  ...command,
  operationId: 'return-report',
  path: '/assignments/{assignmentId}/report-return',
  summary: 'Trả lại báo cáo, nêu lý do',
  body: reasonBody,
} as const satisfies Route;

export const extensionRequest = {
  ...command,
  operationId: 'request-extension',
  path: '/assignments/{assignmentId}/extension-request',
  summary: 'Đề nghị gia hạn',
  body: extensionBody,
  example: { body: { reason: 'Đang chờ số liệu của Công an xã.', day: '2026-12-11' } },
} as const satisfies Route;

export const extensionGrant = {
  ...command,
  operationId: 'grant-extension',
  path: '/assignments/{assignmentId}/extension-grant',
  summary: 'Cho gia hạn',
  description: 'Cũng dùng khi không có đề nghị. Hạn ban đầu vẫn được giữ và hiển thị.',
  body: extensionBody,
} as const satisfies Route;

export const extensionRefusal = {
  ...command,
  operationId: 'refuse-extension',
  path: '/assignments/{assignmentId}/extension-refusal',
  summary: 'Từ chối gia hạn, nêu lý do',
  body: reasonBody,
} as const satisfies Route;

export const officerAssignment = {
  ...command,
  operationId: 'assign-officer',
  path: '/assignments/{assignmentId}/officer',
  summary: 'Phân công cán bộ đầu mối',
  body: z.strictObject({ officerId: personIdSchema, reason: z.optional(reasonText) }),
} as const satisfies Route;

export const obstacleRaising = {
  ...command,
  operationId: 'raise-obstacle',
  path: '/assignments/{assignmentId}/obstacle',
  summary: 'Nêu vướng mắc',
  body: z.strictObject({ text: reasonText }),
} as const satisfies Route;

export const obstacleAnswer = {
  ...command,
  operationId: 'answer-obstacle',
  path: '/assignments/{assignmentId}/obstacle-answer',
  summary: 'Trả lời vướng mắc',
  body: z.strictObject({ answer: reasonText }),
} as const satisfies Route;

export const explanationRequest = {
  ...command,
  operationId: 'request-explanation',
  path: '/assignments/{assignmentId}/explanation-request',
  summary: 'Yêu cầu giải trình',
  body: noBody,
} as const satisfies Route;

export const explanationAnswer = {
  ...command,
  operationId: 'answer-explanation',
  path: '/assignments/{assignmentId}/explanation',
  summary: 'Gửi bản giải trình',
  body: z.strictObject({ explanation: explanationSchema }),
} as const satisfies Route;

export const explanationJudgement = {
  ...command,
  operationId: 'judge-explanation',
  path: '/assignments/{assignmentId}/explanation-judgement',
  summary: 'Kết luận giải trình: nguyên nhân khách quan hay không',
  body: z.strictObject({ objective: z.boolean(), reason: reasonText }),
} as const satisfies Route;

export const withdrawal = {
  ...command,
  operationId: 'withdraw-assignment',
  path: '/assignments/{assignmentId}/withdrawal',
  summary: 'Rút nhiệm vụ',
  body: z.strictObject({ note: reasonText }),
} as const satisfies Route;

export const reassignment = {
  ...command,
  operationId: 'reassign-assignment',
  path: '/assignments/{assignmentId}/reassignment',
  summary: 'Giao lại cho đơn vị khác',
  description: 'Hạn và những gì đã làm được chuyển sang đơn vị mới; hai nhiệm vụ được nối với nhau.',
  body: z.strictObject({ toUnitId: unitIdSchema, note: reasonText }),
  /** `heirId`: the assignment with which the other unit goes on. */
  response: z.extend(receiptSchema, { heirId: z.string() }),
} as const satisfies Route;
