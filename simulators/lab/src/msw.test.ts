import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test } from 'vitest';
import { createMotif, NetworkError } from '@labrig/motif';
import { createLab } from './create-lab.ts';
import { handlers } from './msw.ts';
import type { HttpHandler } from 'msw';

const address = 'https://10.11.12.23:6083';
const { apiKey } = createLab().motif.connection();
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function intercept(...all: HttpHandler[]): void {
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

test('a device that the lab does not have is refused, with those that it has', () => {
  expect(() => handlers(createLab(), { mofit: address })).toThrow(
    new RangeError('the lab has no device mofit; it has motif, valt, cam2'),
  );
});
