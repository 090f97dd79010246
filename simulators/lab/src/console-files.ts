import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Handle } from '@labrig/simulator';

interface Page {
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
 * Serves the web page. Its few files are read when somebody first asks for one; from then on a path is a name in a table, and
 * reaches no file.
 *
 * @param folder - where the built page lies.
 */
export function createConsole(folder: URL = new URL('.', import.meta.resolve('#console'))): Handle {
  let pages: Promise<ReadonlyMap<string, Page>> | undefined;
  return async ({ method, url, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }
    pages ??= readPages(folder);
    const known = await pages;
    const page = known.get(new URL(url).pathname);
    if (!page) {
      const isUnbuilt = known.size === 0;
      if (isUnbuilt) pages = undefined;
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

async function readPages(folder: URL): Promise<ReadonlyMap<string, Page>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((entry) => entry.isFile());
  const base = decodeURIComponent(folder.pathname).length;
  const pages = await Promise.all(
    files.map(async ({ parentPath, name }): Promise<[path: string, page: Page]> => {
      const file = `${parentPath.replaceAll('\\', '/').replace(/\/$/, '')}/${name}`;
      const path = file.slice(base);
      return path === 'index.html'
        ? ['/', await pageOf(file, { 'cache-control': 'no-cache', 'content-security-policy': policy })]
        : [`/${path}`, await pageOf(file, { 'cache-control': 'public, max-age=31536000, immutable' })];
    }),
  );
  return new Map(pages);
}

async function pageOf(file: string, own: Readonly<Record<string, string>>): Promise<Page> {
  const body = new Uint8Array(await readFile(file));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { body, headers: { ...common, 'content-type': type, etag, ...own } };
}
