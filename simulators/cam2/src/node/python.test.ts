import { pythonLacks, runPython } from '@labrig/fixtures/python';
import { listen } from '@labrig/simulator/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { rig } from '../fixtures/rig.ts';

const program = new URL('../fixtures/vendor_client.py', import.meta.url);
const missing = pythonLacks('http.client');

/** Runs the client against a port, where 300 seconds pass in one and a half, and takes down what it saw. */
async function run() {
  const cam2 = rig({ cameras: 200 }, { clock: 200 });
  const listener = await listen(cam2.cam2.handle);
  const apps = Object.entries(cam2.apps).map(([level, app]) => [level, [app.clientID, app.clientSecret]]);
  try {
    const seen = await runPython(program, [String(listener.port), JSON.stringify(Object.fromEntries(apps))]);
    return { seen, journal: cam2.lab.requests.entries() };
  } finally {
    await listener.close();
    cam2.lab.close();
  }
}

describe('the vendor’s client, made with Python’s standard library', () => {
  let result: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    if (missing === undefined) result = await run();
  });

  test('manages apps', ({ skip }) => {
    skip(missing !== undefined, missing);
    expect(result.seen.manage).toEqual({
      lengths: [96, 71],
      ids: true,
      owner: 'OK',
      usage: 1,
      'wrong owner': ['AuthorizationError', expect.any(String)],
      'new secret': 71,
      'old secret': ['AuthenticationError'],
      'no owner': ['FormatError', expect.any(String)],
      unknown: ['ResourceNotFoundError', expect.any(String)],
      'not the website': ['AuthenticationError', expect.any(String)],
    });
  });

  test('writes cameras', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { camera, ...seen } = result.seen.write;
    expect(camera).toMatchObject({
      camera_type: 'ip',
      ip: '203.0.113.41',
      port: '8081',
      brand: null,
      video_path: '/h264/ch1',
      city: 'Bergen',
      frame_rate: 25,
      latitude: 60.3913,
      legacy_cameraID: 90_417,
      is_active_image: true,
    });
    expect(seen).toEqual({
      changed: true,
      'by number': true,
      'flat fields alone': true,
      stream: { camera_type: 'stream', m3u8_url: 'https://edge.example/plaza7/index.m3u8', city: 'Valparaíso' },
      taken: ['ResourceConflictError', 'legacyCameraIDAlreadyExist'],
      'nothing to reach it by': ['FormatError', 'retrieval.snapshot_url is missing.'],
      'no type': ['FormatError', 'type is missing.'],
      'not an administrator': ['AuthenticationError', expect.any(String)],
      'not there': ['ResourceNotFoundError', expect.any(String)],
    });
  });

  test('finds cameras', ({ skip }) => {
    skip(missing !== undefined, missing);
    expect(result.seen.read).toEqual({
      circle: ['Bergen'],
      smaller: [],
      words: true,
      pages: [100, 100, 2],
      exists: ['/h264/ch1'],
      'another port': [],
      'no address': ['FormatError', 'ip is missing.'],
      'no latitude': ['FormatError', 'latitude must be between -90 and 90.'],
      'no id': ['FormatError', expect.any(String)],
      'no number': ['ResourceNotFoundError', expect.any(String)],
    });
  });

  test('sends a form with nothing in it', ({ skip }) => {
    skip(missing !== undefined, missing);
    expect(result.seen.nothing).toEqual([200, true]);
  });

  test('reads the log', ({ skip }) => {
    skip(missing !== undefined, missing);
    expect(result.seen.log).toEqual({
      rows: 4,
      names: ['cameraID', 'timestamp'],
      skipped: true,
      bad: ['FormatError', 'start is not a timestamp.'],
    });
  });

  test('renews a token that has expired, and the caller notices nothing', ({ skip }) => {
    skip(missing !== undefined, missing);
    const { answered, renewals } = result.seen.expire;
    expect([answered, renewals >= 2]).toEqual([true, true]);
    const last = result.journal.slice(-3).map(({ operation, answer, status }) => [operation, status, answer]);
    expect(last).toEqual([
      ['searchCamera', 401, { errorType: 'AuthenticationError', message: 'Token expired.' }],
      ['auth', 200, { token: '[redacted]' }],
      ['searchCamera', 200, expect.anything()],
    ]);
  });

  test('calls the way that is known of it: forms with Python’s words, JSON with blanks, an empty body for a secret', ({
    skip,
  }) => {
    skip(missing !== undefined, missing);
    const { journal } = result;
    expect(journal.filter(({ error }) => error !== undefined)).toEqual([]);
    const created = journal.find(({ operation }) => operation === 'createCamera')!;
    expect(created).toMatchObject({
      request: { headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: '[redacted]' } },
      unread: ['body.snapshot_url'],
    });
    const reset = journal.find(({ operation }) => operation === 'resetSecret')!;
    expect(reset.request.headers).toMatchObject({ 'content-length': '0' });
    expect(journal.find(({ path }) => path.includes('is_active_image=True'))).toBeDefined();
  });
});
