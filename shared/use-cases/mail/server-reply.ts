/** What a mail server's reply means, for people who do not read SMTP: by RFC 3463 where it gives such a code, else by RFC 5321. */
const MEANINGS: readonly (readonly [reply: RegExp, meaning: string])[] = [
  [/\b[45]\.2\.2\b|\b(452|552)\b/, 'hộp thư người nhận đã đầy'],
  [/\b[45]\.1\.[0-3]\b|\b5(50|51|53)\b/, 'máy chủ của người nhận không có địa chỉ này'],
  [/\b[45]\.2\.1\b|\b450\b/, 'hộp thư người nhận đang bận hoặc tạm khóa'],
  [/\b[45]\.7\.\d+\b|\b554\b/, 'máy chủ của người nhận từ chối nội dung hoặc nơi gửi'],
  [/\b4(21|51)\b/, 'máy chủ của người nhận tạm thời không nhận thư'],
  [/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH/, 'không kết nối được máy chủ thư'],
  [
    /ECONNRESET|ETIMEDOUT|[Cc]onnection|[Tt]imeout/,
    'đường truyền đến máy chủ thư bị đứt hoặc quá lâu không trả lời',
  ],
];

/** With the server's own words, for whoever looks after the mail server. */
export function replyInWords(detail: string | undefined): string {
  if (detail === undefined || detail === '') return 'không rõ lý do';
  const meaning = MEANINGS.find(([reply]) => reply.test(detail))?.[1];
  return meaning === undefined ? detail : `${meaning} (${detail})`;
}
