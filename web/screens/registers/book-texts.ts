export const bookTexts = {
  vi: {
    title: (year: number) => `Sổ đăng ký văn bản đi năm ${year}`,
    next: (number: number) => `Số tiếp theo: ${number}.`,
    caption: 'Các số đã cấp',
    notation: 'Số, ký hiệu',
    day: 'Ngày văn bản',
    subject: 'Tên loại và trích yếu',
    signer: 'Người ký',
    recipients: 'Nơi nhận',
    unknown: 'Không tìm thấy văn bản mang số này',
    unbroken: (first: number, last: number) =>
      first === last ? `Số ${first}` : `Từ số ${first} đến số ${last}, liên tục, không bỏ trống`,
    broken: 'Dãy số không liên tục: hãy kiểm chứng sổ này ở mục Sổ cái.',
    empty: 'Sổ chưa cấp số nào',
    teach: (number: number) => `Văn bản đầu tiên được ban hành hoặc ký sẽ mang số ${number}.`,
  },
  en: {
    title: (year: number) => `Register of outgoing documents ${year}`,
    next: (number: number) => `Next number: ${number}.`,
    caption: 'Numbers that were given',
    notation: 'Notation',
    day: 'Day',
    subject: 'Type and abstract',
    signer: 'Signed by',
    recipients: 'Recipients',
    unknown: 'No document was found for this number',
    unbroken: (first: number, last: number) =>
      first === last ? `Number ${first}` : `Numbers ${first} to ${last}, without a gap`,
    broken: 'The numbers have a gap: verify this register in the ledger.',
    empty: 'No number was given yet',
    teach: (number: number) => `The first document to be issued or signed will be number ${number}.`,
  },
};
