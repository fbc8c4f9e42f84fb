/** Problem details (RFC 9457) as every route answers them. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Mã ổn định, dành cho phần mềm.' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string', description: 'Vị trí của trường, ví dụ report.answers.0.evidence.' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
        required: ['field', 'code', 'message'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'errors'],
  additionalProperties: false,
} as const;

/** What each status means to the caller. */
export const STATUS_WORDS = {
  400: 'Yêu cầu không đúng mẫu',
  401: 'Chưa đăng nhập, hoặc phiên không hợp lệ',
  403: 'Không có thẩm quyền',
  404: 'Không tìm thấy, hoặc không được xem',
  409: 'Chưa đúng bước, đã thực hiện, hoặc mâu thuẫn với việc khác',
  412: 'Nội dung đã được người khác cập nhật',
  413: 'Nội dung quá lớn',
  415: 'Loại nội dung không được nhận',
  416: 'Khoảng yêu cầu nằm ngoài tệp',
  422: 'Nội dung chưa hợp lệ hoặc chưa đầy đủ',
  429: 'Quá nhiều lần thử, hoặc việc cùng loại đang chạy',
  500: 'Hệ thống gặp lỗi',
  501: 'Hệ thống này không cung cấp chức năng',
  503: 'Hệ thống đang bận',
} as const;
export type ProblemStatus = keyof typeof STATUS_WORDS;
