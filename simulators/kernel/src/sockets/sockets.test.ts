import { afterEach, describe, expect, test } from 'vitest';
import { letterboxLab } from '../fixtures/letterbox.ts';
import { listen } from '../node/listen.ts';
import type { Listener } from '../node/listen.ts';

const open: Listener[] = [];
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.close();
});

/** A lab whose WebSockets are reached in one of the two ways. */
async function reach(way: 'in-process' | 'on a port') {
  const { lab } = letterboxLab({ generation: '2', latency: 0 });
  const { webSocket } = lab.letterbox.connection();
  if (way === 'in-process')
    return { lab, socket: (path: string) => webSocket(`ws://letterbox.test${path}`) as unknown as WebSocket };
  const listener = await listen(lab.letterbox.handle, { open: lab.letterbox.open });
  open.push(listener);
  return { lab, socket: (path: string) => new WebSocket(listener.url.replace('http', 'ws') + path) };
}

/** Everything that a socket tells, until it closes or has told enough. */
async function heard(socket: WebSocket, most = Infinity): Promise<string[]> {
  socket.binaryType = 'arraybuffer';
  const told: string[] = [];
  await new Promise<void>((resolve) => {
    socket.addEventListener('open', () => told.push('open'));
    socket.addEventListener('error', () => told.push('error'));
    socket.addEventListener('message', ({ data }) => {
      told.push(typeof data === 'string' ? data : `bytes ${new Uint8Array(data as ArrayBuffer).join()}`);
      if (told.length >= most) socket.close();
    });
    socket.addEventListener('close', ({ code }) => {
      told.push(`close ${code}`);
      resolve();
    });
  });
  return told;
}

describe.each(['in-process', 'on a port'] as const)('a WebSocket %s', (way) => {
  test('tells texts and bytes by the lab’s time, and closes when there is no more', async () => {
    const { socket } = await reach(way);
    expect(await heard(socket('/letters/red%20box/watch?most=2'))).toEqual([
      'open',
      'red box 1000',
      'bytes 1',
      'red box 2000',
      'bytes 2',
      'close 1000',
    ]);
  });

  test('ends for the device when whoever listens leaves', async () => {
    const { lab, socket } = await reach(way);
    const told = await heard(socket('/letters/blue/watch'), 3);
    expect(told.slice(0, 3)).toEqual(['open', 'blue 1000', 'bytes 1']);
    expect(told.at(-1)).toMatch(/^close 1005$/);
    const { time } = lab.snapshot().state;
    await lab.clock.advance({ seconds: 60 });
    expect(lab.clock.now()).toBeGreaterThanOrEqual(time + 60_000);
  });

  test('of a device that is always late leaves room for everything else, and ends when the listener leaves', async () => {
    const { lab, socket } = await reach(way);
    const one = socket('/letters/hasty/watch?most=2000');
    one.addEventListener('message', () => setTimeout(() => one.close(), 0), { once: true });
    await heard(one);
    expect(lab.letterbox.state.poured).toMatch(/^[1-9]\d{0,2} letters$/);
  });

  test('is refused where the device says so, and where there is none', async () => {
    const { socket } = await reach(way);
    for (const path of ['/letters/full/watch', '/letters/watch', '/hours']) {
      expect(await heard(socket(path))).toEqual(['error', 'close 1006']);
    }
  });

  test('breaks when the device fails', async () => {
    const { socket } = await reach(way);
    const told = await heard(socket('/letters/torn/watch'));
    expect([told[1], told.at(-1)]).toEqual(['torn 1000', 'close 1006']);
  });

  test('is closed with the code that the device gives', async () => {
    const { socket } = await reach(way);
    expect((await heard(socket('/letters/moved/watch'))).slice(1).filter((told) => told !== 'error')).toEqual([
      'moved 1000',
      'close 1012',
    ]);
  });

  test('breaks when the lab is reset', async () => {
    const { lab, socket } = await reach(way);
    const one = socket('/letters/green/watch');
    one.addEventListener('message', () => lab.reset(), { once: true });
    expect((await heard(one)).at(-1)).toBe('close 1006');
  });
});

test('a refused handshake on a port is an answer of HTTP, with the device’s own body', async () => {
  const { lab } = letterboxLab();
  const listener = await listen(lab.letterbox.handle, { open: lab.letterbox.open });
  open.push(listener);
  const { request } = await import('node:http');
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve) => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'x',
    };
    request(`${listener.url}/letters/full/watch`, { headers }, (message) => {
      let text = '';
      message.on('data', (chunk) => (text += chunk));
      message.on('end', () => resolve({ status: message.statusCode, text }));
    }).end();
  });
  expect(answer).toEqual({ status: 403, text: '{"error":"full"}' });
});
