/** Roles are held in a unit and between two days. */
export const ROLES = {
  OFFICE_OFFICER: 'Chuyên viên Văn phòng',
  CHIEF_OF_OFFICE: 'Chánh Văn phòng',
  CHAIRMAN: 'Chủ tịch UBND tỉnh',
  MONITOR: 'Chuyên viên theo dõi (Sở Nội vụ)',
  REPORTING_OFFICER: 'Cán bộ đầu mối báo cáo',
  UNIT_HEAD: 'Thủ trưởng đơn vị',
  INSPECTOR: 'Thành viên đoàn kiểm tra',
  AUDITOR: 'Kiểm soát (chỉ đọc)',
  REGISTRAR: 'Văn thư',
  ADMINISTRATOR: 'Quản trị hệ thống',
} as const;
export type Role = keyof typeof ROLES;
export const roles = [
  'OFFICE_OFFICER',
  'CHIEF_OF_OFFICE',
  'CHAIRMAN',
  'MONITOR',
  'REPORTING_OFFICER',
  'UNIT_HEAD',
  'INSPECTOR',
  'AUDITOR',
  'REGISTRAR',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];
