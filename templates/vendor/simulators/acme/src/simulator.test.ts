import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import type { AcmeOptions } from './index.ts';

describe('cameras', () => {
  test('are listed in their order, and one is set without the others', async () => {
    const { call } = rig();
    const north = { id: 'north', name: 'North', status: 'ready', gain: 0 };
    const south = { id: 'south', name: 'South', status: 'ready', gain: 0 };
    expect(await call('GET', '/cameras')).toEqual({ status: 200, body: { cameras: [north, south] } });
    const changed = { ...north, name: 'Attic', gain: 6 };
    expect(await call('PATCH', '/cameras/north', { name: 'Attic', gain: 6 })).toEqual({ status: 200, body: changed });
    expect((await call('GET', '/cameras')).body).toEqual({ cameras: [changed, south] });
  });

  test.each<[AcmeOptions, string]>([
    [{ cameras: [{ id: 'a' }, { id: 'a' }] }, 'cameras must differ by id, got a, a'],
    [{ cameras: [{ id: 'a b' }] }, 'an id is a text without white space and slashes, got "a b"'],
    [{ cameras: [{ id: 'a', gain: 25 }] }, 'the gain of a must be from 0 to 24 dB, got 25'],
  ])('that cannot be are refused: %j', (options, message) => {
    expect(() => rig(options)).toThrow(new RangeError(message));
  });
});

describe('a clip', () => {
  test('is done when its seconds have passed, and no sooner', async () => {
    const { call, wait } = rig();
    const { status, body } = await call('POST', '/cameras/north/clips', { seconds: 5 });
    expect(status).toBe(202);
    await wait(4.9);
    expect((await call('GET', '/clips/clip-1')).body).toEqual(body);
    await wait(0.1);
    expect((await call('GET', '/clips/clip-1')).body).toEqual({ ...(body as object), status: 'done' });
  });

  test('is torn when the cable is pulled, and has what it had', async () => {
    const { acme, call, wait } = rig();
    await call('POST', '/cameras/north/clips', { seconds: 60 });
    await wait(20);
    acme.hardware.unplug({ camera: 'north' });
    expect((await call('GET', '/clips/clip-1')).body).toMatchObject({ status: 'torn', seconds: 20 });
    await wait(60);
    expect((await call('GET', '/clips/clip-1')).body).toMatchObject({ status: 'torn', seconds: 20 });
    acme.hardware.plug({ camera: 'north' });
    expect((await call('GET', '/cameras/north')).body).toMatchObject({ status: 'ready' });
  });
});

describe('the hardware', () => {
  test('knows its cameras, and what can happen to them now', () => {
    const { hardware } = rig().acme;
    expect(() => hardware.unplug({ camera: 'attic' })).toThrow('there is no camera attic');
    expect(() => hardware.plug({ camera: 'north' })).toThrow('camera north is plugged in already');
    hardware.unplug({ camera: 'north' });
    expect(() => hardware.unplug({ camera: 'north' })).toThrow('camera north is unplugged already');
  });
});

test('people see what each camera does, and how far its clip has come', async () => {
  const { acme, call, wait } = rig();
  await call('POST', '/cameras/north/clips', { seconds: 60 });
  await wait(15);
  acme.hardware.unplug({ camera: 'south' });
  expect(acme.display()).toMatchObject([
    { id: 'camera/north', status: 'recording', tone: 'busy', level: { value: 15_000, of: 60_000 } },
    { id: 'camera/south', status: 'unplugged', tone: 'off' },
  ]);
});
