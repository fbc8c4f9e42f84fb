import cf from 'cloudfront';

// The screens and the API share their addresses: /directives is a page for a person, and data for a program. The gateway of
// the one-machine home decides alike (local/http/create-gateway.ts). Runs at CloudFront, before its cache, on every request.
function handler(event) {
  const request = event.request;
  const headers = request.headers;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isPerson =
    headers.accept !== undefined &&
    headers.accept.value.startsWith('text/html') &&
    headers.authorization === undefined;
  // Signed links have a page of their own, which the API answers.
  const isPage = !request.uri.startsWith('/links/') && !/\.[a-z0-9]+$/.test(request.uri);
  if (isRead && isPage && (isPerson || request.uri === '/')) {
    request.uri = '/index.html';
    cf.selectRequestOriginById('screens');
  }
  return request;
}
