/** Style and script of the page of the description. Plain text: nothing is built, nothing is fetched from elsewhere. */
export const DOCS_STYLE = `
:root{color-scheme:light}
body{font:1rem/1.5 system-ui,sans-serif;max-width:62rem;margin:1.5rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
a{color:#0b4f9e}nav a{margin-right:.9rem}small{color:#555}
summary{cursor:pointer;padding:.35rem 0}.operation{border-top:1px solid #ddd}.operation>*:not(summary){margin-left:1rem}
summary b{display:inline-block;min-width:4rem;font-size:.85rem}.get{color:#1f6f43}.post{color:#0b4f9e}.put{color:#8a5a00}.delete{color:#a12622}
form{display:grid;gap:.4rem;max-width:44rem}#session{grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));align-items:end;max-width:none}
label{display:block;font-size:.9rem}input,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.3rem;border:1px solid #767676;border-radius:.2rem}
textarea,pre{font:.85rem/1.4 ui-monospace,monospace}pre{background:#f5f5f5;padding:.6rem;overflow:auto;max-height:24rem}
button{font:inherit;justify-self:start;padding:.35rem 1rem;border:0;border-radius:.25rem;background:#0b4f9e;color:#fff}
:focus-visible{outline:3px solid #f0a000;outline-offset:1px}
`;

export const DOCS_SCRIPT = `
'use strict';
const session = document.getElementById('session');
const said = session.querySelector('[role=status]');
session.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { account, password, token } = session.elements;
  const response = await fetch('/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: account.value, password: password.value }),
  });
  const answer = await response.json();
  said.textContent = response.ok ? 'Đã đăng nhập đến ' + new Date(answer.expiresAt).toLocaleTimeString('vi-VN') : answer.detail;
  if (response.ok) { token.value = answer.token; password.value = ''; }
});
const show = (output, text) => {
  const shown = document.createElement('pre');
  shown.textContent = text;
  output.replaceChildren(shown);
};
const requestOf = (form) => {
  const query = new URLSearchParams();
  const headers = {};
  let path = form.dataset.path;
  for (const field of form.querySelectorAll('input[data-in]')) {
    if (field.value === '') continue;
    if (field.dataset.in === 'path') path = path.replace('{' + field.name + '}', encodeURIComponent(field.value));
    if (field.dataset.in === 'query') query.set(field.name, field.value);
    if (field.dataset.in === 'header') headers[field.name] = field.value;
  }
  const token = session.elements.token.value.trim();
  if (token !== '') headers.authorization = 'Bearer ' + token;
  const { body, file } = form.elements;
  if (body && body.value.trim() !== '') headers['content-type'] = 'application/json';
  const chosen = file && file.files[0];
  if (chosen) headers['content-type'] = chosen.type;
  const sent = chosen || (body && body.value.trim() !== '' ? body.value : undefined);
  return [path + (query.size ? '?' + query : ''), { method: form.dataset.method, headers, body: sent }];
};
document.querySelectorAll('.operation form').forEach((form) => form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const output = form.parentElement.querySelector('output');
  try {
    const response = await fetch(...requestOf(form));
    const text = await response.text();
    const etag = response.headers.get('etag');
    const head = response.status + (etag === null ? '' : '  ETag: ' + etag) + '\\n\\n';
    const isJson = (response.headers.get('content-type') || '').includes('json');
    show(output, head + (isJson ? JSON.stringify(JSON.parse(text), null, 2) : text.slice(0, 20000)));
  } catch (error) {
    show(output, 'Không gửi được: ' + error.message);
  }
}));
`;
