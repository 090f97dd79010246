import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** A store that does nothing: it answers the documents of an upload, and counts the bytes that come. Prints its URL. */
const server = createServer({ highWaterMark: 2 ** 18 }, async (request, response) => {
  const { method, headers } = request;
  if (method === 'PUT') {
    const length = await count(request);
    response.end(length === Number(headers['content-length']) ? undefined : 'too few');
    return;
  }
  const { query } = JSON.parse(await text(request)) as { query: string };
  const uploadUrl = `http://${headers.host}/upload`;
  const clip = { id: 'c1', uploadStatus: 'Complete', originalFileName: 'a', originalDataDownloadUri: null };
  const data = query.startsWith('mutation')
    ? { createClips: { response: [{ clientId: 'a', uploadUrl, mocapClip: { id: 'c1' } }] } }
    : { node: clip };
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
});

function count(request: IncomingMessage): Promise<number> {
  let length = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => (length += chunk.length)).on('end', () => resolve(length));
  });
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as { port: number }).port}\n`);
});
