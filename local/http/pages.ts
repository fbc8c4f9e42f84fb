/** What the gateway shows by itself to whoever types its address. */
import { escapeHtml } from '../../shared/api-contract/escape-html.ts';

export const welcomePage = (province: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hệ thống chỉ đạo – ${escapeHtml(province)}</title>
<style>
body{font:1.05rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.5rem}a{color:#0b4f9e}code{background:#f1f1f1;padding:.1em .3em}
</style>
</head>
<body>
<h1>Hệ thống theo dõi văn bản chỉ đạo của ${escapeHtml(province)}</h1>
<p>Máy chủ đang hoạt động. Giao diện làm việc chưa được cài trên máy này.</p>
<ul>
<li><a href="/docs">Tài liệu và trang thử các thao tác</a></li>
<li><a href="/openapi.json">Mô tả OpenAPI 3.1</a> dành cho phần mềm khác kết nối</li>
<li><a href="/health">Tình trạng máy chủ</a></li>
</ul>
</body>
</html>
`;
