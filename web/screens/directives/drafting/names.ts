/** Names of what the editor lets one choose. */
import type { Texts } from '../../../texts/language.ts';
import type { ClauseKind, PeriodLength, Position, Purpose, SigningForm } from './draft-form.ts';

export const clauseKindNames: Texts<Record<ClauseKind, string>> = {
  vi: {
    TASK: 'Nhiệm vụ',
    STANDING_ORDER: 'Việc thường xuyên',
    PROHIBITION: 'Điều cấm',
    INFORMATION: 'Nội dung thông báo',
  },
  en: {
    TASK: 'Task',
    STANDING_ORDER: 'Standing order',
    PROHIBITION: 'Prohibition',
    INFORMATION: 'Information',
  },
};
export const clauseKindHints: Texts<Record<ClauseKind, string>> = {
  vi: {
    TASK: 'Có đơn vị chủ trì, sản phẩm và thời hạn.',
    STANDING_ORDER: 'Làm thường xuyên, báo cáo theo kỳ.',
    PROHIBITION: 'Không phải việc phải nộp; đơn vị tự kiểm tra theo tiêu chí gắn với điều cấm.',
    INFORMATION: 'Chỉ để biết, không ai phải nộp gì.',
  },
  en: {
    TASK: 'Has an owner, a product and a deadline.',
    STANDING_ORDER: 'Done all the time, reported on every period.',
    PROHIBITION: 'Nothing to hand in; units inspect themselves against its criteria.',
    INFORMATION: 'To be known only; nobody hands anything in.',
  },
};

export const positionNames: Texts<Record<Position, string>> = {
  vi: {
    CHAIRMAN: 'Chủ tịch',
    ACTING_CHAIRMAN: 'Quyền Chủ tịch',
    VICE_CHAIRMAN: 'Phó Chủ tịch',
    CHIEF_OF_OFFICE: 'Chánh Văn phòng',
    ACTING_CHIEF_OF_OFFICE: 'Quyền Chánh Văn phòng',
    DEPUTY_CHIEF_OF_OFFICE: 'Phó Chánh Văn phòng',
    DEPARTMENT_DIRECTOR: 'Giám đốc',
    ACTING_DEPARTMENT_DIRECTOR: 'Quyền Giám đốc',
    DEPUTY_DEPARTMENT_DIRECTOR: 'Phó Giám đốc',
    DIVISION_HEAD: 'Trưởng phòng',
    DEPUTY_DIVISION_HEAD: 'Phó Trưởng phòng',
    INSPECTION_TEAM_LEADER: 'Trưởng đoàn',
    DEPUTY_INSPECTION_TEAM_LEADER: 'Phó Trưởng đoàn',
  },
  en: {
    CHAIRMAN: 'Chairman',
    ACTING_CHAIRMAN: 'Acting Chairman',
    VICE_CHAIRMAN: 'Vice Chairman',
    CHIEF_OF_OFFICE: 'Chief of Office',
    ACTING_CHIEF_OF_OFFICE: 'Acting Chief of Office',
    DEPUTY_CHIEF_OF_OFFICE: 'Deputy Chief of Office',
    DEPARTMENT_DIRECTOR: 'Director',
    ACTING_DEPARTMENT_DIRECTOR: 'Acting Director',
    DEPUTY_DEPARTMENT_DIRECTOR: 'Deputy Director',
    DIVISION_HEAD: 'Head of division',
    DEPUTY_DIVISION_HEAD: 'Deputy head of division',
    INSPECTION_TEAM_LEADER: 'Leader of the team',
    DEPUTY_INSPECTION_TEAM_LEADER: 'Deputy leader of the team',
  },
};

export const signingFormNames: Texts<Record<SigningForm, string>> = {
  vi: {
    OWN: 'Ký trực tiếp',
    ON_BEHALF: 'Ký thay mặt tập thể (TM.)',
    ACTING: 'Ký với tư cách quyền cấp trưởng (Q.)',
    DEPUTY_FOR: 'Ký thay cấp trưởng (KT.)',
    BY_ORDER: 'Ký thừa lệnh (TL.)',
    BY_AUTHORIZATION: 'Ký thừa ủy quyền (TUQ.)',
  },
  en: {
    OWN: 'In the own name',
    ON_BEHALF: 'On behalf of the body (TM.)',
    ACTING: 'As acting head (Q.)',
    DEPUTY_FOR: 'For the head (KT.)',
    BY_ORDER: 'By order (TL.)',
    BY_AUTHORIZATION: 'By authorisation (TUQ.)',
  },
};

export const purposeNames: Texts<Record<Purpose, string>> = {
  vi: { ACTION: 'Để thực hiện', REPORT: 'Để báo cáo', INFO: 'Để biết', FILE: 'Lưu' },
  en: { ACTION: 'For action', REPORT: 'For report', INFO: 'For information', FILE: 'For filing' },
};
export const purposeHints: Texts<Record<Purpose, string>> = {
  vi: {
    ACTION: 'Mỗi đơn vị được mở nhiệm vụ riêng, có hạn và được nhắc.',
    REPORT: 'Cấp trên: nhận bản chỉ đọc; nơi ngoài hệ thống chỉ ghi trên giấy.',
    INFO: 'Nhận bản chỉ đọc, không phải làm gì.',
    FILE: 'Ghi ở nơi nhận, ví dụ: VT, NV.',
  },
  en: {
    ACTION: 'Each unit gets its own assignment, with a deadline and reminders.',
    REPORT: 'Superiors: a read-only copy; those outside the system stand on paper only.',
    INFO: 'A read-only copy; nothing to do.',
    FILE: 'Stands in the list of recipients, for instance: VT, NV.',
  },
};

export const periodNames: Texts<Record<PeriodLength, string>> = {
  vi: { MONTH: 'Hằng tháng', QUARTER: 'Hằng quý', HALF_YEAR: 'Sáu tháng một lần', YEAR: 'Hằng năm' },
  en: { MONTH: 'Every month', QUARTER: 'Every quarter', HALF_YEAR: 'Every half-year', YEAR: 'Every year' },
};

/** The keys of a table of names, in its order, with their type. */
export function keysOf<Key extends string>(names: { readonly [key in Key]: string }): Key[] {
  const isKey = (name: string): name is Key => Object.hasOwn(names, name);
  return Object.keys(names).filter(isKey);
}
export const optionsOf = <Key extends string>(names: { readonly [key in Key]: string }): {
  value: Key;
  label: string;
}[] => keysOf(names).map((value) => ({ value, label: names[value] }));
