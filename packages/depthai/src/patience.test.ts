import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { server } from './fixtures/server.ts';
import { TimeoutError } from './index.ts';
import type { Depthai, DepthaiOptions } from './index.ts';

const never = (): Promise<Response> => new Promise(() => {});
const streamOf = (depthai: Depthai) => depthai.camera('A1').stream('CAM_A');
const form = { model: new Blob(['x']), config: { type: 'Generic' } } as const;

/** How long it takes a call to give up on a server that never answers, in seconds. */
async function waited(
  run: (depthai: Depthai) => Promise<unknown>,
  options: Partial<DepthaiOptions> = {},
): Promise<number> {
  const { depthai, clock } = server({}, { fetch: never, ...options });
  const before = clock.now();
  let after = 0;
  const failed = failure(run(depthai), TimeoutError).then(() => (after = clock.now()));
  await clock.advance(300_000);
  await failed;
  return (after - before) / 1000;
}

describe('calls that restart a camera have the time that it needs', () => {
  test.each<[seconds: number, what: string, run: (depthai: Depthai) => Promise<unknown>]>([
    [30, 'reading the control values', (depthai) => streamOf(depthai).control()],
    [30, 'changing them', (depthai) => streamOf(depthai).updateControl({})],
    [90, 'activating', (depthai) => streamOf(depthai).activate()],
    [90, 'deactivating', (depthai) => streamOf(depthai).deactivate()],
    [90, 'configuring', (depthai) => streamOf(depthai).updateConfig({ resolution: 'THE_400_P', fps: 30 })],
    [90, 'booting', (depthai) => depthai.camera('A1').boot()],
    [90, 'shutting down', (depthai) => depthai.camera('A1').shutDown()],
    [90, 'looking for cameras', (depthai) => depthai.refresh({ boot: true })],
    [180, 'deploying a network', (depthai) => streamOf(depthai).nn.deploy(form)],
    [180, 'deleting a network', (depthai) => streamOf(depthai).nn.delete()],
  ])('%i s: %s', async (seconds, _what, run) => {
    expect(await waited(run)).toBe(seconds);
  });

  test('in the lower layer, too', async () => {
    const lower = async (depthai: Depthai): Promise<never> => {
      const outcome = await depthai.api.bootCamera({ path: { mxid: 'A1' } });
      throw new TimeoutError(outcome as never);
    };
    expect(await waited(lower)).toBe(90);
  });

  test('unless the client or the call says otherwise', async () => {
    expect(await waited((depthai) => streamOf(depthai).activate(), { timeout: 5000 })).toBe(5);
    expect(await waited((depthai) => streamOf(depthai).activate(), { timeout: { attempt: 7000 } })).toBe(7);
    expect(await waited((depthai) => streamOf(depthai).activate({}, { timeout: 3000 }), { timeout: 5000 })).toBe(3);
    expect(await waited((depthai) => streamOf(depthai).control({ timeout: 2000 }))).toBe(2);
  });
});
