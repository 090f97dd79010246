import { pythonLacks, runPython } from '@labrig/fixtures/python';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificate, listen } from '@labrig/simulator/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';
import { openStreams } from './streams.ts';

const program = new URL('../fixtures/vendor_scripts.py', import.meta.url);
const missing = pythonLacks('ssl, urllib.request');

/** Runs the scripts against a port, and takes down what they saw. */
async function run() {
  await using streams = await openStreams(['FAKE0', 'FAKE1']);
  const motif = rig({ streams: streams.addresses }, { clock: 100 });
  streams.attach(motif.motif);
  const { key, pem } = await createCertificate('127.0.0.1');
  const listener = await listen(motif.motif.handle, { tls: { key, cert: pem } });
  const folder = await mkdtemp(join(tmpdir(), 'motif-'));
  try {
    const certificate = join(folder, 'pin.pem');
    await writeFile(certificate, pem);
    const seen = await runPython(program, [String(listener.port), motif.motif.connection().apiKey, certificate]);
    return { seen, journal: motif.lab.requests.entries() };
  } finally {
    await listener.close();
    motif.lab.close();
    await rm(folder, { recursive: true });
  }
}

describe('the vendor’s example scripts, made with Python’s standard library', () => {
  let result: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    if (missing === undefined) result = await run();
  });

  test('ping, status and set_framerate', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { ping, status, set_framerate: rate } = result.seen;
    expect(ping).toEqual({ software: '6.1.3', api: 1 });
    expect(status).toEqual(['ready', 'ready']);
    expect(rate).toEqual([
      ['FAKE0', 'FAKE1'],
      { status: 'stopped', progress: 0 },
      { parameters: { AcquisitionFrameRate: 5 } },
    ]);
  });

  test('record_and_copy, whose loops end by themselves', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { recordings, left } = result.seen.record_and_copy;
    const metadata = { experimenter: 'Jürgen', animal: 'm17' };
    expect(recordings).toMatchObject([
      { serial: 'FAKE0', filename: expect.stringMatching(/^testing_file_\d{8}_\d{6}\.FAKE0$/), store: false, metadata },
      {
        serial: 'FAKE0',
        filename: expect.stringMatching(/^test_store_\d{8}_\d{6}\.FAKE0$/),
        store: true,
        duration: 10,
        metadata,
      },
      {
        serial: 'FAKE1',
        filename: expect.stringMatching(/^test_store_\d{8}_\d{6}\.FAKE1$/),
        store: true,
        duration: 10,
        metadata,
      },
    ]);
    expect(left).toEqual({ recordings: [] });
  });

  test('scheduler, and the three that set outputs', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { scheduler, iotest_by_name: named, iotest_per_camera: cameras, iotest_explicit: port } = result.seen;
    expect(scheduler).toMatchObject({
      before: { now: expect.any(Number) },
      cleared: { cleared: 0 },
      tasks: ['record_video', 'copy_videos'],
    });
    expect(named).toEqual({ name: 'led', value: 0.625 });
    expect(cameras).toEqual([
      { name: 'ledgreen', value: 0.5 },
      { name: 'led', value: 0.25 },
    ]);
    expect(port).toEqual([
      { name: '-1/0', value: 1 },
      { name: '-1/0', value: 0 },
    ]);
  });

  test('the three that show streams, by the bytes of the protocol', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { show_stream_image: image, show_stream_state: state, threaded_stream: threaded } = result.seen;
    for (const shown of [image, threaded]) {
      expect(shown).toMatchObject({ header: { dtype: 'uint8', shape: [480, 640], serial: 'FAKE0' }, bytes: 307_200 });
    }
    expect(state).toMatchObject({ topic: 'j', state: { serial: 'FAKE0', is_recording: false, recording: null } });
  });

  test('bodies where others have none, bare infinities, and errors with both keys', ({ skip }) => {
    skip(missing !== undefined, missing);
    expect(result.seen.conventions).toEqual({
      'body on GET': {
        cameras: [expect.objectContaining({ serial: 'FAKE0' }), expect.objectContaining({ serial: 'FAKE1' })],
      },
      'body on DELETE': { cleared: 1 },
      infinity: [1, 0, 0],
      'not a number': { failed: 400, error: expect.any(String), status_code: 400 },
      'nothing to stop': { cameras: expect.any(Array) },
      'not found': { failed: 404, error: 'no camera FAKE7 is connected', status_code: 404 },
      'slash behind': { failed: 404, error: expect.any(String), status_code: 404 },
    });
  });

  test('call the way that the sheet says: JSON without a body, a new connection for each call', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { journal } = result;
    expect(journal.filter(({ error }) => error !== undefined)).toEqual([]);
    for (const { request } of journal)
      expect(request.headers).toMatchObject({ connection: 'close', 'content-type': 'application/json' });
    const bare = journal.find(({ operation }) => operation === 'clearSchedule')!;
    expect(bare.request).toMatchObject({ headers: { 'content-length': '0', 'x-api-key': '[redacted]' } });
    expect(bare.request.body).toBeUndefined();
  });
});
