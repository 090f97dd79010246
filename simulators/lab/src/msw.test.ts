import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDepthai, StreamError } from '@labrig/depthai';
import { createMoveshelf } from '@labrig/moveshelf';
import { createMotif, NetworkError } from '@labrig/motif';
import { createLab } from './create-lab.ts';
import { handlers } from './msw.ts';
import { simulators } from './simulators.ts';
import type { AnyHandler } from 'msw';

const address = 'https://10.11.12.23:6083';
const { apiKey } = createLab().motif.connection();
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function intercept(...all: AnyHandler[]): void {
  const server = setupServer(...all);
  server.listen({ onUnhandledFrame: 'error' });
  ends.push(() => server.close());
}

describe('an application under test reaches the lab through its own fetch', () => {
  test.each([address, `${address}/`, 'http://recorder.lab', 'http://recorder.lab/behind/a/proxy'])(
    'at %s',
    async (baseUrl) => {
      const lab = createLab();
      intercept(...handlers(lab, { motif: baseUrl }));
      const motif = createMotif({ baseUrl, apiKey });
      expect((await motif.version()).software).toBe('6.1.3');
      await motif.camera('FAKE0').configure({ Gain: 3 });
      expect(await motif.read('Gain')).toEqual({ FAKE0: 3, FAKE1: 0 });
      expect(lab.requests.entries({ operation: 'configureCamera' })).toHaveLength(1);
    },
  );

  test('at two addresses two labs, which know nothing of each other', async () => {
    const [left, right] = [createLab(), createLab({ motif: { cameras: [{ serial: 'RIGHT' }] } })];
    const other = 'https://10.11.12.24:6083';
    intercept(...handlers(left, { motif: address }), ...handlers(right, { motif: other }));
    const serials = async (baseUrl: string) =>
      (await createMotif({ baseUrl, apiKey }).cameras()).map(({ serial }) => serial);
    expect([await serials(address), await serials(other)]).toEqual([['FAKE0', 'FAKE1'], ['RIGHT']]);
    expect([left, right].map(({ requests }) => requests.entries().length)).toEqual([1, 1]);
  });

  test('at two addresses the same lab', async () => {
    const lab = createLab();
    intercept(...handlers(lab, { motif: address }), ...handlers(lab, { motif: 'http://recorder.lab' }));
    await createMotif({ baseUrl: address, apiKey }).configure({ Gain: 5 });
    expect(await createMotif({ baseUrl: 'http://recorder.lab', apiKey }).camera('FAKE0').read('Gain')).toBe(5);
  });

  test.each(['refused', 'reset', 'tls', 'reset-after-headers'] as const)(
    'where a broken connection (%s) rejects, as with a real one',
    async (kind) => {
      const lab = createLab();
      intercept(...handlers(lab, { motif: address }));
      lab.faults.add({ device: 'motif', effect: { kind } });
      await expect(
        fetch(`${address}/version`, { headers: { 'x-api-key': apiKey } }).then((response) => response.json()),
      ).rejects.toThrow(TypeError);
      await expect(createMotif({ baseUrl: address, apiKey, retry: false }).version()).rejects.toThrow(NetworkError);
    },
  );

  test('where a body of another length than announced rejects, and the console hears nothing of it', async () => {
    using told = vi.spyOn(console, 'error').mockReturnValue();
    intercept(...handlers(createLab(), { motif: address }));
    const headers = { 'x-api-key': apiKey, 'content-length': '9' };
    const { body } = new Response('{}');
    const short = { method: 'POST', headers, body, duplex: 'half' } as const;
    await expect(fetch(`${address}/api/1/io/log`, short)).rejects.toThrow(TypeError);
    await new Promise((resolve) => void setImmediate(resolve));
    expect(told).not.toHaveBeenCalled();
  });

  test('where a name that needs encoding arrives as it was sent', async () => {
    const lab = createLab();
    intercept(...handlers(lab, { motif: address }));
    await createMotif({ baseUrl: address, apiKey })
      .camera('a/b c')
      .status()
      .catch(() => undefined);
    expect(lab.requests.entries().map(({ path }) => path)).toEqual(['/api/1/camera/a%2Fb%20c']);
  });
});

describe('and through its own WebSocket', () => {
  const box = 'http://box.lab:8080';
  const mxid = '19443010C7E2A40F00';

  /** Everything that a socket tells, until it closes or has told enough; a message by its kind and the word it begins with. */
  async function heard(
    path: string,
    { most = 4, binaryType = 'arraybuffer' }: { most?: number; binaryType?: BinaryType },
  ) {
    const socket = new WebSocket(`${box.replace('http', 'ws')}${path}`);
    socket.binaryType = binaryType;
    const told: string[] = [];
    const closed = Promise.withResolvers<void>();
    socket.addEventListener('open', () => told.push('open'));
    socket.addEventListener('error', () => told.push('error'));
    socket.addEventListener('message', async ({ data }: MessageEvent<ArrayBuffer | Blob>) => {
      const bytes = await new Response(data).arrayBuffer();
      told.push(`${data.constructor.name} ${new TextDecoder().decode(bytes.slice(4, 8))}`);
      if (told.length >= most) socket.close();
    });
    socket.addEventListener('close', ({ code }) => {
      told.push(`close ${code}`);
      closed.resolve();
    });
    await closed.promise;
    return told;
  }

  test.each([box, `${box}/`, 'https://box.lab', 'https://box.lab/behind/a/proxy'])('at %s', async (baseUrl) => {
    const lab = createLab({ clock: 1 });
    intercept(...handlers(lab, { depthai: baseUrl }));
    const kinds: string[] = [];
    for await (const { kind } of createDepthai({ baseUrl }).camera(mxid).stream('CAM_B').video()) {
      kinds.push(kind);
      if (kinds.length === 3) break;
    }
    expect(kinds).toEqual(['init', 'fragment', 'fragment']);
  });

  test.each([
    ['arraybuffer', 'ArrayBuffer'],
    ['blob', 'Blob'],
  ] as const)('bytes come as %s where that is wanted', async (binaryType, name) => {
    intercept(...handlers(createLab({ clock: 1 }), { depthai: box }));
    const told = await heard(`/cameras/${mxid}/streams/CAM_B/video`, { binaryType });
    expect(told).toEqual(['open', `${name} ftyp`, `${name} moof`, `${name} moof`, 'close 1000']);
  });

  test('whoever leaves is nobody’s listener any more', async () => {
    const lab = createLab({ clock: 1 });
    intercept(...handlers(lab, { depthai: box }));
    await heard(`/cameras/${mxid}/streams/CAM_B/video`, { most: 2 });
    expect(lab.clock.waiting()).toEqual([]);
  });

  test('a handshake that is refused is an error, and the socket breaks', async () => {
    const lab = createLab();
    intercept(...handlers(lab, { depthai: box, motif: address }));
    for (const path of ['/cameras/abc/streams/CAM_B/video', '/cameras/']) {
      expect((await heard(path, {})).slice(-2)).toEqual(['error', 'close 1006']);
    }
    const stream = createDepthai({ baseUrl: box }).camera('abc').stream('CAM_B').video();
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toThrow(StreamError);
  });

  test('breaks when the lab is reset', async () => {
    const lab = createLab({ clock: 1 });
    intercept(...handlers(lab, { depthai: box }));
    const socket = new WebSocket(`${box.replace('http', 'ws')}/cameras/${mxid}/streams/CAM_B/video`);
    const code = new Promise((resolve) => {
      socket.addEventListener('close', (event) => resolve(event.code));
    });
    socket.addEventListener('message', () => lab.reset(), { once: true });
    expect(await code).toBe(1006);
  });
});

test('behind a path, the addresses in a device’s answers are behind it, too', async () => {
  const lab = createLab();
  intercept(...handlers(lab, { moveshelf: 'https://proxy.example/gait' }));
  const { secretKey } = lab.moveshelf.connection();
  const moveshelf = createMoveshelf({ baseUrl: 'https://proxy.example/gait', secretKey, clock: lab.clock });
  const [project] = await moveshelf.projects.list();
  const { id } = await moveshelf.clips.uploadFile(project!.id, new File(['steps'], 'walk.c3d'));
  expect(id).toMatch(/^TW9jYXBDbGlw/);
});

test('a device that the lab does not have is refused, with those that it has', () => {
  expect(() => handlers(createLab(), { mofit: address })).toThrow(
    new RangeError(`the lab has no device mofit; it has ${Object.keys(simulators).join(', ')}`),
  );
});
