export const movedTexts = {
  vi: {
    title: 'Những gì sẽ dời',
    none: (looked: number) => `Không hạn nào và lần nhắc nào phải dời. Đã xét ${looked} nhiệm vụ đang mở.`,
    summary: (deadlines: number, units: number, reminders: number, looked: number) =>
      `${deadlines} hạn của ${units} đơn vị và ${reminders} lần nhắc, đôn đốc sẽ dời. Đã xét ${looked} nhiệm vụ đang mở.`,
    deadlines: 'Hạn sẽ dời',
    duty: 'Việc',
    move: 'Trước → sau',
    count: 'Số nhiệm vụ',
    each: (count: number) => `Từng nhiệm vụ (${count})`,
    unit: 'Đơn vị',
    document: 'Theo văn bản',
    reminders: 'Nhắc việc và đôn đốc sẽ dời',
    step: 'Lần nhắc',
    before: (days: number) => (days === 0 ? 'nhắc đúng ngày hạn' : `nhắc trước ${days} ngày làm việc`),
    notSent: 'chưa gửi',
    noMore: 'không còn gửi',
    more: (left: number) => `Xem thêm (còn ${left})`,
  },
  en: {
    title: 'What moves',
    none: (looked: number) => `No due day and no reminder moves. ${looked} open assignments were looked at.`,
    summary: (deadlines: number, units: number, reminders: number, looked: number) =>
      `${deadlines} due days of ${units} units and ${reminders} reminders move. ${looked} open assignments were looked at.`,
    deadlines: 'Due days that move',
    duty: 'What',
    move: 'Before → after',
    count: 'Assignments',
    each: (count: number) => `Each assignment (${count})`,
    unit: 'Unit',
    document: 'By document',
    reminders: 'Reminders and escalations that move',
    step: 'Step',
    before: (days: number) =>
      days === 0
        ? 'reminder on the due day'
        : `reminder ${days === 1 ? '1 working day' : `${days} working days`} before`,
    notSent: 'not sent',
    noMore: 'no longer sent',
    more: (left: number) => `Show more (${left} left)`,
  },
};
