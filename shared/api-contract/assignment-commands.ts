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
import { noBody, none, route, type Route } from './route.ts';

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

export const acknowledgement = route(command, {
  operationId: 'acknowledge-assignment',
  path: '/assignments/{assignmentId}/acknowledgement',
  summary: 'Xác nhận đã nhận văn bản',
  description: 'Xác nhận không làm dừng thời hạn. Nộp kế hoạch hoặc báo cáo cũng có nghĩa là đã nhận.',
  body: noBody,
});

export const receiptRejection = route(command, {
  operationId: 'reject-receipt',
  path: '/assignments/{assignmentId}/receipt-rejection',
  summary: 'Từ chối tiếp nhận, nêu lý do',
  body: reasonBody,
});

export const receiptUpholding = route(command, {
  operationId: 'uphold-receipt',
  path: '/assignments/{assignmentId}/receipt-upholding',
  summary: 'Giữ nguyên việc giao sau khi đơn vị từ chối tiếp nhận',
  body: reasonBody,
});

export const planFiling = route(command, {
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
});

export const planApproval = route(command, {
  operationId: 'approve-plan',
  path: '/assignments/{assignmentId}/plan-approval',
  summary: 'Duyệt kế hoạch',
  body: z.optional(z.strictObject({ note: z.optional(reasonText) })),
});

export const planReturn = route(command, {
  operationId: 'return-plan',
  path: '/assignments/{assignmentId}/plan-return',
  summary: 'Trả lại kế hoạch, nêu lý do',
  body: reasonBody,
});

export const reportFiling = route(command, {
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
});

export const nilReport = route(command, {
  operationId: 'file-nil-report',
  path: '/assignments/{assignmentId}/nil-report',
  summary: 'Báo cáo không phát sinh',
  body: noBody,
});

export const reportAcceptance = route(command, {
  operationId: 'accept-report',
  path: '/assignments/{assignmentId}/report-acceptance',
  summary: 'Nghiệm thu báo cáo',
  body: z.optional(
    z.strictObject({ grade: z.optional(z.enum(qualityGrades)), note: z.optional(reasonText) }),
  ),
});

export const reportReturn = route(command, {
  operationId: 'return-report',
  path: '/assignments/{assignmentId}/report-return',
  summary: 'Trả lại báo cáo, nêu lý do',
  body: reasonBody,
});

export const extensionRequest = route(command, {
  operationId: 'request-extension',
  path: '/assignments/{assignmentId}/extension-request',
  summary: 'Đề nghị gia hạn',
  body: extensionBody,
  example: { body: { reason: 'Đang chờ số liệu của Công an xã.', day: '2026-12-11' } },
});

export const extensionGrant = route(command, {
  operationId: 'grant-extension',
  path: '/assignments/{assignmentId}/extension-grant',
  summary: 'Cho gia hạn',
  description: 'Cũng dùng khi không có đề nghị. Hạn ban đầu vẫn được giữ và hiển thị.',
  body: extensionBody,
});

export const extensionRefusal = route(command, {
  operationId: 'refuse-extension',
  path: '/assignments/{assignmentId}/extension-refusal',
  summary: 'Từ chối gia hạn, nêu lý do',
  body: reasonBody,
});

export const officerAssignment = route(command, {
  operationId: 'assign-officer',
  path: '/assignments/{assignmentId}/officer',
  summary: 'Phân công cán bộ đầu mối',
  body: z.strictObject({ officerId: personIdSchema, reason: z.optional(reasonText) }),
});

export const obstacleRaising = route(command, {
  operationId: 'raise-obstacle',
  path: '/assignments/{assignmentId}/obstacle',
  summary: 'Nêu vướng mắc',
  body: z.strictObject({ text: reasonText }),
});

export const obstacleAnswer = route(command, {
  operationId: 'answer-obstacle',
  path: '/assignments/{assignmentId}/obstacle-answer',
  summary: 'Trả lời vướng mắc',
  body: z.strictObject({ answer: reasonText }),
});

export const explanationRequest = route(command, {
  operationId: 'request-explanation',
  path: '/assignments/{assignmentId}/explanation-request',
  summary: 'Yêu cầu giải trình',
  body: noBody,
});

export const explanationAnswer = route(command, {
  operationId: 'answer-explanation',
  path: '/assignments/{assignmentId}/explanation',
  summary: 'Gửi bản giải trình',
  body: z.strictObject({ explanation: explanationSchema }),
});

export const explanationJudgement = route(command, {
  operationId: 'judge-explanation',
  path: '/assignments/{assignmentId}/explanation-judgement',
  summary: 'Kết luận giải trình: nguyên nhân khách quan hay không',
  body: z.strictObject({ objective: z.boolean(), reason: reasonText }),
});

export const withdrawal = route(command, {
  operationId: 'withdraw-assignment',
  path: '/assignments/{assignmentId}/withdrawal',
  summary: 'Rút nhiệm vụ',
  body: z.strictObject({ note: reasonText }),
});

export const reassignment = route(command, {
  operationId: 'reassign-assignment',
  path: '/assignments/{assignmentId}/reassignment',
  summary: 'Giao lại cho đơn vị khác',
  description: 'Hạn và những gì đã làm được chuyển sang đơn vị mới; hai nhiệm vụ được nối với nhau.',
  body: z.strictObject({ toUnitId: unitIdSchema, note: reasonText }),
  /** `heirId`: the assignment with which the other unit goes on. */
  response: z.extend(receiptSchema, { heirId: z.string() }),
});
