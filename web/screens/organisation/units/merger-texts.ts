export const mergerTexts = {
  vi: {
    title: 'Sáp nhập đơn vị',
    above: 'Đơn vị',
    lead: 'Đơn vị cũ thôi hoạt động; đơn vị tiếp nhận kế thừa mọi nhiệm vụ đang mở, giữ nguyên hạn, và cả việc thẩm tra đang làm. Số liệu các năm trước vẫn giữ theo đơn vị cũ.',
    from: 'Đơn vị sáp nhập',
    fromHint: 'Một hoặc nhiều đơn vị sẽ thôi hoạt động.',
    into: 'Vào đơn vị',
    choose: 'Chọn đơn vị tiếp nhận…',
    intoHint: 'Nếu là đơn vị mới, hãy thêm đơn vị đó trước.',
    on: 'Có hiệu lực từ ngày',
    onHint: 'Ngày đầu tiên các đơn vị cũ không còn; không chọn được ngày sau hôm nay.',
    reason: 'Căn cứ',
    reasonMissing: 'Ghi căn cứ trước khi sáp nhập.',
    reasonHint: 'Số, ký hiệu và trích yếu của nghị quyết hoặc quyết định.',
    preview: 'Xem trước',
    merge: 'Sáp nhập',
    found: (open: number, reviews: number) =>
      open + reviews === 0
        ? 'Không có nhiệm vụ nào đang mở phải chuyển.'
        : `Chuyển sang đơn vị tiếp nhận: ${open} nhiệm vụ đang mở${reviews === 0 ? '' : ` và việc thẩm tra ${reviews} nhiệm vụ của đơn vị khác`}.`,
    unit: 'Đơn vị',
    open: 'Nhiệm vụ đang mở',
    reviews: 'Đang thẩm tra của đơn vị khác',
    documents: 'Theo văn bản',
    due: 'hạn',
    merged: 'đã sáp nhập trước đó',
    sure: (into: string) => `Sáp nhập vào ${into}?`,
    consequence: (units: number, open: number, reviews: number) =>
      `${units} đơn vị thôi hoạt động; ${open} nhiệm vụ và việc thẩm tra ${reviews} nhiệm vụ được chuyển. Việc này không hủy được; chỉ sửa được bằng cách thêm lại đơn vị và giao lại từng nhiệm vụ.`,
    accounts:
      'Tài khoản của người ở đơn vị cũ không tự đóng; hãy chuyển họ sang đơn vị mới hoặc kết thúc vai trò.',
    done: (open: number, reviews: number) =>
      `Đã sáp nhập. ${open} nhiệm vụ đã chuyển${reviews === 0 ? '' : `; đơn vị tiếp nhận thẩm tra tiếp ${reviews} nhiệm vụ của đơn vị khác`}.`,
    waiting: (count: number) =>
      `${count} nhiệm vụ chưa chuyển được vì văn bản còn đang gửi đi, hoặc vì chưa có đơn vị nào khác thẩm tra. Hãy chờ vài phút rồi chuyển nốt; nếu vẫn còn, bổ sung đơn vị thẩm tra thay trong Quy định đôn đốc.`,
    goOn: 'Chuyển nốt',
    open_: 'Xem đơn vị tiếp nhận',
  },
  en: {
    title: 'Merge units',
    above: 'Units',
    lead: 'The old units end; their successor inherits every open assignment by the same due days, and what they review. Figures of past years stay with the old units.',
    from: 'Units to merge',
    fromHint: 'One or more units that will no longer exist.',
    into: 'Into',
    choose: 'Choose the successor…',
    intoHint: 'If it is new, add it first.',
    on: 'In force from',
    onHint: 'The first day without the old units; not later than today.',
    reason: 'Ground',
    reasonMissing: 'Name the ground before merging.',
    reasonHint: 'Number and abstract of the resolution or decision.',
    preview: 'Preview',
    merge: 'Merge',
    found: (open: number, reviews: number) =>
      open + reviews === 0
        ? 'No open assignment has to move.'
        : `To the successor: ${open} open assignments${reviews === 0 ? '' : ` and the review of ${reviews} of other units`}.`,
    unit: 'Unit',
    open: 'Open assignments',
    reviews: 'Reviewed for others',
    documents: 'By document',
    due: 'due',
    merged: 'merged before',
    sure: (into: string) => `Merge into ${into}?`,
    consequence: (units: number, open: number, reviews: number) =>
      `${units} units end; ${open} assignments and the review of ${reviews} move. This cannot be undone, except by adding the units again and reassigning each assignment.`,
    accounts: 'Accounts of people in the old units stay open: move the people, or end their roles.',
    done: (open: number, reviews: number) =>
      `Merged. ${open} assignments have moved${reviews === 0 ? '' : `; the successor goes on reviewing ${reviews} of other units`}.`,
    waiting: (count: number) =>
      `${count} assignments could not move: their documents are still being distributed, or nobody else could review them. Wait a few minutes, then move the rest; if some stay, name second reviewers in the policy.`,
    goOn: 'Move the rest',
    open_: 'See the successor',
  },
};
