import type { Handle } from '@labrig/simulator';

/** A file of the console as it is sent. */
export interface Page {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page talks to the server that it came from, and to nobody else; its pictures arrive as blobs. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/** Is this a path of the console rather than of the control API? */
export function isConsole(path: string): boolean {
  return path === '/' || path.startsWith('/console/');
}

/**
 * Serves the web page. A path is a name in a table, and reaches no file.
 *
 * @param pages - are asked for when somebody first wants one; and again, as long as there are none.
 */
export function servePages(pages: () => Promise<ReadonlyMap<string, Page>>): Handle {
  let asked: Promise<ReadonlyMap<string, Page>> | undefined;
  return async ({ method, url, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    asked ??= pages();
    const known = await asked;
    const page = known.get(new URL(url).pathname);
    if (!page) {
      const isUnbuilt = known.size === 0;
      if (isUnbuilt) asked = undefined;
      return missing(isUnbuilt);
    }
    if (headers.get('if-none-match') === page.headers['etag']) {
      return new Response(null, { status: 304, headers: page.headers });
    }
    return new Response(method === 'HEAD' ? null : page.body, { headers: page.headers });
  };
}

function missing(isUnbuilt: boolean): Response {
  const text = isUnbuilt
    ? 'The page has not been built: the task `generate` does it. The control API is at /labs and /health.\n'
    : 'There is no such page. The control API is at /labs and /health.\n';
  return new Response(text, { status: 404, headers: { ...common, 'content-type': 'text/plain; charset=utf-8' } });
}

/** A file of the built page, and where it is served. @param name - its path in the folder: `index.html`, `console/main.js`. */
export async function pageOf(name: string, body: Uint8Array<ArrayBuffer>): Promise<[path: string, page: Page]> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const etag = `"${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const isFirst = name === 'index.html';
  const own = isFirst
    ? { 'cache-control': 'no-cache', 'content-security-policy': policy }
    : { 'cache-control': 'public, max-age=31536000, immutable' };
  return [isFirst ? '/' : `/${name}`, { body, headers: { ...common, 'content-type': type, etag, ...own } }];
}
