import type { Socket } from 'node:net';

/** Reads the one request of a connection, as HTTP has it, and as it came. */
export function httpRequests(socket: Socket, take: (request: Request, text: string) => Promise<void>): void {
  let text = '';
  let isTaken = false;
  socket.setEncoding('latin1');
  socket.on('data', (piece: string) => {
    text += piece;
    const end = text.indexOf('\r\n\r\n');
    const length = Number(/^content-length: *(\d+)\r$/im.exec(text.slice(0, end + 2))?.[1] ?? 0);
    if (isTaken || end === -1 || text.length < end + 4 + length) return;
    isTaken = true;
    take(requestOf(text.slice(0, end), text.slice(end + 4)), text).catch((error: unknown) =>
      socket.destroy(error as Error),
    );
  });
}

function requestOf(head: string, body: string): Request {
  const [line = '', ...lines] = head.split('\r\n');
  const [method = '', path = ''] = line.split(' ');
  const headers = lines.map((each): [string, string] => {
    const colon = each.indexOf(':');
    return [each.slice(0, colon), each.slice(colon + 1).trim()];
  });
  return new Request(`http://device.test${path}`, {
    method,
    headers,
    ...(body !== '' && { body: Buffer.from(body, 'latin1') }),
  });
}
