import { failure } from '@labrig/fixtures/failure';
import { describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { createMotif, HttpError } from '../index.ts';
import { StreamError, streamAddress } from './address.ts';
import type { Motif } from '../index.ts';

/** A system whose streams are reported at `host`, and whose API is reached at `api`. */
function system({ host = '10.0.0.5', api = '10.11.12.23', image = 41_801 as number | string } = {}) {
  const streams = ['FAKE0', 'FAKE1'].map((serial, index) => ({ serial, host, image, state: 41_802 + index }));
  const { lab } = rig({ streams });
  return { lab, motif: createMotif({ ...lab.motif.connection(), baseUrl: `https://${api}:6083` }) };
}

/** A system that reports this port for its image streams, whatever the spec says. */
function reporting(port: string): Motif {
  const body = { cameras: [{ serial: 'FAKE0' }], camera_info: { stream: { image: { host: '0.0.0.0', port } } } };
  return rig({}, { fetch: async () => Response.json(body) }).motif;
}

describe("a stream is found by the vendor's rules", () => {
  test('at the host and port that are reported, of the first camera unless one is named', async () => {
    const { motif } = system();
    expect(await streamAddress(motif, 'image', {})).toBe('tcp://10.0.0.5:41801');
    expect(await streamAddress(motif, 'state', {})).toBe('tcp://10.0.0.5:41802');
    expect(await streamAddress(motif, 'state', { serial: 'FAKE1' })).toBe('tcp://10.0.0.5:41803');
  });

  test('0.0.0.0 means the host of the API', async () => {
    expect(await streamAddress(system({ host: '0.0.0.0' }).motif, 'image', {})).toBe('tcp://10.11.12.23:41801');
    expect(await streamAddress(system({ host: '0.0.0.0', api: '0.0.0.0' }).motif, 'image', {})).toBe(
      'tcp://0.0.0.0:41801',
    );
  });

  test('a forced host is stronger than either', async () => {
    for (const host of ['0.0.0.0', '10.0.0.5']) {
      expect(await streamAddress(system({ host }).motif, 'image', { host: 'tunnel' })).toBe('tcp://tunnel:41801');
    }
  });

  test('a port may be reported as text', async () => {
    expect(await streamAddress(system({ image: '41801' }).motif, 'image', {})).toBe('tcp://10.0.0.5:41801');
  });
});

describe('a stream that cannot be had is a StreamError that says why', () => {
  test.each<[what: string, make: () => Motif, words: string]>([
    ['streams are switched off', () => rig().motif, 'realtime streams are switched off on camera FAKE0'],
    ['no camera is connected', () => rig({ cameras: [] }).motif, 'no camera is connected'],
    ['a port that is none', () => reporting('auto'), 'camera FAKE0 reports no port for its image stream: auto'],
  ])('%s', async (_what, make, words) => {
    expect((await failure(streamAddress(make(), 'image', {}), StreamError)).message).toBe(words);
  });

  test('but a camera that is not there is what it is everywhere: an HttpError 404', async () => {
    expect(await failure(streamAddress(system().motif, 'image', { serial: 'FAKE9' }), HttpError)).toHaveProperty(
      'status',
      404,
    );
  });
});
