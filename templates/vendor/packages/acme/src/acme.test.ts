import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { rig } from './fixtures/rig.ts';
import { BusyError, DecodeError, HttpError, TimeoutError } from './index.ts';

describe('createAcme', () => {
  test('every operation of the API has a method, which sends what the spec declares', async () => {
    const { lab, acme } = rig();
    await acme.cameras.list();
    await acme.cameras.get('north');
    await acme.cameras.change('north', { gain: 6 });
    const { id } = await acme.cameras.record('north', 5);
    await acme.clips.get(id);
    const entries = lab.requests.entries();
    expect(entries.map(({ operation }) => operation).toSorted()).toEqual(Object.keys(acme.api).toSorted());
    expect(entries.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/cameras',
      'GET /v1/cameras/north',
      'PATCH /v1/cameras/north',
      'POST /v1/cameras/north/clips',
      `GET /v1/clips/${id}`,
    ]);
  });

  test('waits for a clip on the clock that it is given, and not for ever', async () => {
    const { lab, acme } = rig();
    const began = lab.clock.now();
    const clip = await acme.cameras.record('north', 30);
    expect(await acme.clips.finished(clip.id)).toEqual({ ...clip, status: 'done' });
    expect(lab.clock.now() - began).toBeGreaterThanOrEqual(30_000);
    const long = await acme.cameras.record('north', 3600);
    await expect(acme.clips.finished(long.id, { timeout: 5000 })).rejects.toThrow(TimeoutError);
  });
});

describe('errors', () => {
  test('a camera that records refuses another clip with a BusyError, in the words of the vendor', async () => {
    const { acme } = rig();
    await acme.cameras.record('north', 5);
    const error: unknown = await acme.cameras.record('north', 5).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BusyError);
    expect(error).toMatchObject({ name: 'BusyError', status: 409, code: 'busy', operationId: 'recordClip' });
    expect((error as BusyError).vendorMessage).toBe('camera north is recording');
  });

  test('any other refusal is an HttpError, whatever its envelope says', async () => {
    await expect(rig().acme.cameras.get('south pole')).rejects.toMatchObject({ status: 404, code: 'unknown' });
    const odd = (body: unknown) => rig({}, { fetch: async () => Response.json(body, { status: 404 }) }).acme;
    for (const body of [{ error: { code: 4, message: [] } }, { error: { code: 'x', message: 'y' }, more: 1 }]) {
      const error: unknown = await odd(body)
        .cameras.get('north')
        .catch((thrown: unknown) => thrown);
      expect(error).toSatisfy((thrown) => thrown instanceof HttpError || thrown instanceof DecodeError);
    }
  });

  test('a recording whose answer was lost is not begun again', async () => {
    const { lab, acme } = rig();
    lab.faults.add({ device: 'acme', effect: { kind: 'reset-after-headers' }, when: { operations: ['recordClip'] } });
    await expect(acme.cameras.record('north', 5)).rejects.toMatchObject({ kind: 'network', attempts: 1 });
    expect(lab.requests.entries({ operation: 'recordClip' })).toHaveLength(1);
  });

  test('the key shows nowhere', async () => {
    const { acme } = rig({}, { apiKey: 'abcdef123456abcdef123456abcdef12' });
    const error: unknown = await acme.cameras.list().catch((thrown: unknown) => thrown);
    for (const thing of [acme, error]) expect(inspect(thing, { depth: null })).not.toContain('abcdef123456');
  });
});
