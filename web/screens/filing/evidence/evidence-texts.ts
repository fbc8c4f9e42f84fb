const sizeIn = (decimal: string, bytes: number): string =>
  bytes >= 1_048_576
    ? `${(bytes / 1_048_576).toFixed(1).replace('.', decimal)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;

export const evidenceTexts = {
  vi: {
    drop: 'Kéo tệp vào đây, dán ảnh (Ctrl + V), hoặc:',
    choose: 'Chọn tệp',
    photo: 'Chụp ảnh',
    cite: 'Ghi số văn bản',
    kinds: 'PDF, Word (.docx), Excel (.xlsx), ảnh JPEG, PNG; mỗi tệp tối đa 10 MB.',
    originals: 'Gửi ảnh nguyên cỡ (mặc định ảnh lớn được thu nhỏ để gửi nhanh, vẫn đọc rõ)',
    preparing: 'Đang chuẩn bị tệp…',
    size: (bytes: number) => sizeIn(',', bytes),
    shrunk: (before: string, after: string) => `thu nhỏ từ ${before} còn ${after}`,
    sent: 'Máy chủ đã nhận',
    sending: (percent: number) => `Đang gửi ${percent} %`,
    queued: 'Chờ gửi',
    waiting: 'Mất mạng, sẽ tự gửi tiếp',
    lost: 'Không còn tệp này trên máy; hãy bỏ ra và chọn lại.',
    failed: 'Chưa gửi được tệp này.',
    retry: 'Gửi lại',
    remove: (name: string) => `Bỏ ${name}`,
    list: 'Minh chứng đã chọn',
    OTHER_TYPE: (name: string) =>
      `“${name}” không thuộc loại được nhận. Tệp Word, Excel cũ (.doc, .xls) hãy lưu lại thành .docx, .xlsx hoặc PDF.`,
    TOO_LARGE: (name: string) => `“${name}” lớn hơn 10 MB. Hãy tách tệp hoặc giảm chất lượng bản quét.`,
    EMPTY: (name: string) => `“${name}” không có nội dung.`,
    document: {
      title: 'Minh chứng là văn bản đã ban hành',
      why: 'Ghi đủ số, ngày và nơi nhận để người thẩm tra tra cứu được; không cần tải bản chụp.',
      number: 'Số, ký hiệu',
      numberHint: 'Ví dụ: 58/BC-UBND',
      day: 'Ngày văn bản',
      receivedBy: 'Nơi nhận, nơi lưu',
      receivedByHint: 'Ví dụ: Sở Nội vụ; Văn thư đơn vị',
      deed: 'Thêm minh chứng',
      line: (number: string, day: string, receivedBy: string) =>
        `Văn bản số ${number} ngày ${day}, ${receivedBy}`,
    },
  },
  en: {
    drop: 'Drop files here, paste a picture (Ctrl + V), or:',
    choose: 'Choose files',
    photo: 'Take a photo',
    cite: 'Cite a document',
    kinds: 'PDF, Word (.docx), Excel (.xlsx), JPEG or PNG; 10 MB each at most.',
    originals: 'Send pictures in full size (large ones are made smaller otherwise, still legible)',
    preparing: 'Preparing the file…',
    size: (bytes: number) => sizeIn('.', bytes),
    shrunk: (before: string, after: string) => `made smaller, ${before} to ${after}`,
    sent: 'Received by the server',
    sending: (percent: number) => `Sending, ${percent} %`,
    queued: 'Waiting its turn',
    waiting: 'No line; goes on by itself',
    lost: 'This file is no longer on this computer; remove it and choose it again.',
    failed: 'This file could not be sent.',
    retry: 'Try again',
    remove: (name: string) => `Remove ${name}`,
    list: 'Chosen evidence',
    OTHER_TYPE: (name: string) =>
      `“${name}” is of a kind that is not taken. Save old Word or Excel files as .docx, .xlsx or PDF.`,
    TOO_LARGE: (name: string) => `“${name}” is larger than 10 MB. Split it, or scan it in lower quality.`,
    EMPTY: (name: string) => `“${name}” is empty.`,
    document: {
      title: 'A document as evidence',
      why: 'Number, day and receiver let the reviewer look it up; no scan is needed.',
      number: 'Number and notation',
      numberHint: 'For instance: 58/BC-UBND',
      day: 'Day of the document',
      receivedBy: 'Received or kept by',
      receivedByHint: 'For instance: Department of Home Affairs',
      deed: 'Add the evidence',
      line: (number: string, day: string, receivedBy: string) =>
        `Document ${number} of ${day}, ${receivedBy}`,
    },
  },
};
