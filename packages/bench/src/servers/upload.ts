import { createReadStream, openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { createMoveshelf } from '@labrig/moveshelf';
import { openFile } from '@labrig/moveshelf/node';

/**
 * Uploads a file in a process of its own: `ours`, `blob` or `stream` (the same bytes by a bare `fetch`), the first time only to
 * get going. Prints the seconds that it took, and by how many MiB the process grew.
 */
const [kind, url = '', path = '', small = ''] = process.argv.slice(2);

async function upload(file: string): Promise<void> {
  if (kind === 'ours') {
    const moveshelf = createMoveshelf({ baseUrl: url, secretKey: 'f'.repeat(64) });
    await moveshelf.clips.uploadFile('tidewater-gait/knee-study', await openFile(file), {
      onProgress: () => undefined,
    });
    return;
  }
  // Without these two, the platform keeps a copy of all that it has sent.
  const constant = { redirect: 'error', window: null } as const;
  const source =
    kind === 'blob'
      ? { body: await openAsBlob(file) }
      : {
          body: Readable.toWeb(createReadStream(file, { highWaterMark: 2 ** 18 })) as ReadableStream,
          duplex: 'half',
          headers: { 'content-length': String((await openAsBlob(file)).size) },
        };
  const response = await fetch(`${url}/upload`, { method: 'PUT', ...constant, ...source } as RequestInit);
  if (!response.ok || (await response.text()) !== '') throw new Error('the upload failed');
}

await upload(small);
const start = process.memoryUsage.rss();
let most = start;
const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
const began = performance.now();
await upload(path);
const seconds = (performance.now() - began) / 1000;
clearInterval(watching);
process.stdout.write(`${JSON.stringify({ seconds, grown: (most - start) / 2 ** 20 })}\n`);
