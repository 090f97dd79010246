import { describe, expect, test, vi } from 'vitest';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { key } from './fixtures/kettle.ts';

const gone = () => {
  const leave = new AbortController();
  return { signal: leave.signal, go: () => leave.abort(new DOMException('enough', 'AbortError')) };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));
/** Resolves if the promise is still open a while later. */
const open = async (promise: Promise<unknown>): Promise<void> => {
  const settled = vi.fn<() => void>();
  promise.then(settled, settled);
  await turn();
  await turn();
  expect(settled).not.toHaveBeenCalled();
};

describe('a caller that gives up', () => {
  test('before the call is told so, and the device hears nothing', async () => {
    const { lab, call } = kettleLab();
    const { signal, go } = gone();
    go();
    await expect(call('GET', '/kettle', { signal })).rejects.toThrow('enough');
    expect(lab.requests.entries()).toStrictEqual([]);
  });

  test('while the device works is told so at once; the device has acted', async () => {
    const { lab, call } = kettleLab();
    const { signal, go } = gone();
    const answer = call('POST', '/kettle/boil', { body: { seconds: 5 }, signal });
    go();
    await expect(answer).rejects.toThrow('enough');
    await turn();
    expect(lab.kettle.state.heating).not.toBeNull();
  });

  test.each(['delay', 'hang'] as const)('while a fault holds the call is told so at once (%s)', async (kind) => {
    const { lab, call } = kettleLab();
    lab.faults.add({ device: 'kettle', effect: { kind, milliseconds: 60_000 } });
    const { signal, go } = gone();
    const answer = call('GET', '/kettle', { signal });
    await open(answer);
    go();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(lab.clock.waiting()).toStrictEqual([]);
    await vi.waitFor(() => expect(lab.requests.entries()).toHaveLength(1), { interval: 0 });
  });

  test('by the signal of a Request is heard as well as by one beside it', async () => {
    const { lab } = kettleLab();
    lab.faults.add({ device: 'kettle', effect: { kind: 'hang' } });
    const { signal, go } = gone();
    const answer = lab.kettle.fetch(new Request('http://kettle.test/kettle', { headers: { 'x-key': key }, signal }));
    await open(answer);
    go();
    await expect(answer).rejects.toThrow('enough');
  });

  test.each([
    ['a stream', '/kettle/steam', undefined],
    ['a dripping answer', '/kettle', { kind: 'drip', bytes: 1, milliseconds: 1000 } as const],
  ])('in the middle of %s ends it', async (_, path, effect) => {
    const { lab, call } = kettleLab();
    if (effect) lab.faults.add({ device: 'kettle', effect });
    const { signal, go } = gone();
    const reader = (await call('GET', path, { signal })).body!.getReader();
    const first = reader.read();
    if (!effect) await first;
    go();
    const rest = first.then(() => reader.read()).then(() => reader.read());
    await expect(rest).rejects.toThrow('enough');
    expect(lab.clock.waiting()).toStrictEqual([]);
  });

  test('after the answer changes nothing', async () => {
    const { call } = kettleLab();
    const { signal, go } = gone();
    const answer = await call('GET', '/kettle', { signal });
    go();
    expect(await answer.json()).toMatchObject({ boils: 0 });
  });
});

describe('a device that is', () => {
  test('off refuses the connection, as a real fetch reports it', async () => {
    const { lab, call } = kettleLab();
    lab.kettle.hardware.power({ to: 'off' });
    const error = await call('GET', '/kettle').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNREFUSED', kind: 'refused' } });
    expect(lab.requests.entries()[0]).toMatchObject({ status: null, path: '/kettle' });
  });

  describe('frozen holds the call', () => {
    const frozen = (options?: Parameters<typeof kettleLab>[0], seconds?: number) => {
      const bench = kettleLab(options);
      bench.lab.kettle.hardware.power({ to: 'frozen', ...(seconds !== undefined && { seconds }) });
      return bench;
    };

    test('until somebody unfreezes it', async () => {
      const { lab, call } = frozen();
      const answer = call('GET', '/kettle');
      await open(answer);
      lab.kettle.hardware.fill({ cup: 0 });
      await open(answer);
      lab.kettle.hardware.power({ to: 'up' });
      expect((await answer).status).toBe(200);
    });

    test('until the moment at which it comes back by itself; the answer is of that moment', async () => {
      const { lab, call } = frozen({ clock: 'auto' }, 60);
      const start = lab.clock.now();
      expect(await (await call('GET', '/kettle')).json()).toMatchObject({ time: start + 60_000 });
    });

    test('and time can be advanced meanwhile', async () => {
      const { lab, call } = frozen({}, 60);
      const answer = call('GET', '/kettle');
      await lab.clock.advance({ seconds: 59 });
      await open(answer);
      await lab.clock.advance({ seconds: 1 });
      expect((await answer).status).toBe(200);
    });

    test('until it is switched off', async () => {
      const { lab, call } = frozen();
      const answer = call('GET', '/kettle');
      await open(answer);
      lab.kettle.hardware.power({ to: 'off' });
      await expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    });

    test('until the caller gives up', async () => {
      const { lab, call } = frozen({}, 60);
      const { signal, go } = gone();
      const answer = call('GET', '/kettle', { signal });
      await open(answer);
      expect(lab.clock.waiting()).toMatchObject([{ label: 'a call held by the frozen kettle' }]);
      go();
      await expect(answer).rejects.toThrow('enough');
      expect(lab.clock.waiting()).toStrictEqual([]);
    });

    test.each(['/kettle', '/view/1'])(
      'until the lab is reset: it does not reach into the new one (%s)',
      async (path) => {
        const { lab, call } = frozen();
        const answer = call('GET', path);
        await open(answer);
        lab.reset();
        await expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
        expect((await call('GET', '/kettle')).status).toBe(200);
      },
    );
  });
});
