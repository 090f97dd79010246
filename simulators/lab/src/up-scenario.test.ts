import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { images } from '@labrig/motif/node';
import { createValt } from '@labrig/valt';
import { describe, expect, test } from 'vitest';
import { bringUp, bringUpMotif } from './fixtures/bring-up.ts';
import { temporaryFolder } from './fixtures/temporary-folder.ts';
import { refusalOf } from './refusal.ts';

const rig = {
  seed: 7,
  clock: 'paused',
  start: '2026-05-04T13:00:00Z',
  devices: { motif: { cameras: [{ serial: 'A' }], apiKey: 'a'.repeat(32) } },
  timeline: [{ at: '+00:05', device: 'motif', do: 'unplug', with: { camera: 'A' } }],
};

async function file(scenario: object): Promise<string> {
  const path = join(await temporaryFolder(), 'rig.json');
  await writeFile(path, JSON.stringify(scenario));
  return path;
}

/** The streams of a device as the report has them. */
const serialsOf = ({ streams }: { readonly streams: readonly { readonly serial: string }[] }) =>
  streams.map(({ serial }) => serial);

describe('labrig up --scenario', () => {
  test('brings up what the scenario names, as it says, and lets happen what it says', async () => {
    await using up = await bringUp('--json', '--scenario', await file(rig));
    const report = JSON.parse(up.text);
    expect(Object.keys(report)).toEqual(['motif', 'console']);
    expect([report.motif.apiKey, serialsOf(report.motif)]).toEqual(['a'.repeat(32), ['A']]);
    const get = async (path: string) => (await fetch(`${report.console.url}/labs/main${path}`)).json();
    const start = Date.UTC(2026, 4, 4, 13);
    expect(await get('/clock')).toMatchObject({ mode: 'paused', time: start });
    expect(await get('/timeline')).toMatchObject({ events: [{ time: start + 300_000, state: 'to come' }] });
    const body = JSON.stringify({ minutes: 5 });
    await fetch(`${report.console.url}/labs/main/clock/advance`, { method: 'POST', body });
    expect(await get('/timeline')).toMatchObject({ events: [{ state: 'done' }] });
  });

  test('the command line goes before the scenario', async () => {
    const path = await file({ ...rig, devices: { ...rig.devices, cam2: { cameras: 5 } } });
    await using up = await bringUp('--json', '--scenario', path, '--clock', '60', '--cameras', '3', 'motif', 'cam2');
    const { console, cam2 } = JSON.parse(up.text);
    expect(await (await fetch(`${console.url}/labs/main/clock`)).json()).toMatchObject({ mode: 60 });
    const state = (await (await fetch(`${console.url}/labs/main/state/cam2`)).json()) as {
      state: { cameras: { next: number } };
    };
    expect(cam2.clients).toHaveLength(3);
    expect(state.state.cameras.next).toBe(4);
  });

  test.each([
    [
      'that is none',
      { devices: { motif: { zon: 'UTC' } } },
      [],
      /^\S+rig\.json:1:22: devices\.motif\.zon is unknown; did you mean zone\?$/,
    ],
    [
      'with many problems',
      { devices: { toaster: {} }, clok: 1 },
      [],
      /^\S+:1:13: .*\(and 1 more: labrig scenario check \S+rig\.json tells all\)$/,
    ],
    [
      'whose events need a device that was left out',
      { ...rig, devices: { ...rig.devices, valt: {} } },
      ['valt'],
      'no device named motif; there is valt',
    ],
  ])('a scenario %s is refused in one sentence', async (_what, scenario, args, sentence) => {
    const error = await bringUp('--scenario', await file(scenario), ...args).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(refusalOf(error)).toMatch(sentence);
  });
});

describe('a scenario that is loaded into the lab that is up', () => {
  test('takes its place: ports, certificate and streams stay, what has no port is reached below the control API', async () => {
    await using up = await bringUpMotif();
    const { url } = up.report.motif;
    const scenario = {
      devices: {
        motif: { apiKey: up.report.motif.apiKey, cameras: [{ serial: 'FAKE1' }, { serial: 'NEW' }] },
        valt: {},
      },
    };
    const { status, body } = await up.control('PUT', '/labs/main/scenario', scenario);
    const below = `${up.report.console.url}/labs/main/devices/valt`;
    expect([status, body]).toMatchObject([
      200,
      {
        devices: [
          { name: 'motif', url },
          { name: 'valt', url: below },
        ],
      },
    ]);
    expect((await up.motif.cameras()).map(({ serial }) => serial)).toEqual(['FAKE1', 'NEW']);
    for (const serial of ['FAKE1', 'NEW']) {
      for await (const { metadata } of images(up.motif, { serial })) {
        expect(metadata['serial']).toBe(serial);
        break;
      }
    }
    const [, valt] = body['devices'] as { connection: { username: string; password: string } }[];
    expect(await createValt({ baseUrl: below, ...valt!.connection }).rooms()).toHaveLength(3);
    // Time goes on as it did.
    expect((await up.control('GET', '/labs/main/clock')).body).toMatchObject({ mode: 'system' });
  });

  test('may leave a device out, whose port then answers nobody', async () => {
    await using up = await bringUpMotif();
    await up.control('PUT', '/labs/main/scenario', { devices: { valt: {} } });
    await expect(up.motif.version()).rejects.toMatchObject({ name: 'NetworkError' });
    await up.control('PUT', '/labs/main/scenario', { devices: { motif: { apiKey: up.report.motif.apiKey } } });
    expect((await up.motif.version()).software).toBe('6.1.3');
  });

  test('that is none changes nothing, and says why', async () => {
    await using up = await bringUpMotif();
    const wrong = await up.control('PUT', '/labs/main/scenario', { devices: { motif: { zon: 'UTC' } } });
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid', message: 'devices.motif.zon is unknown; did you mean zone?' } },
    });
    expect(await up.motif.cameras()).toHaveLength(2);
  });
});

test('a lab of one’s own may have a scenario, too, of which the request takes what it needs', async () => {
  await using up = await bringUpMotif();
  const { status, body } = await up.control('POST', '/labs', {
    name: 'mine',
    scenario: rig,
    vendors: ['motif', 'cam2'],
  });
  expect([status, body]).toMatchObject([
    201,
    { devices: [{ connection: { apiKey: 'a'.repeat(32) } }, { name: 'cam2' }] },
  ]);
  await up.control('POST', '/labs/mine/clock/advance', { minutes: 6 });
  expect((await up.control('GET', '/labs/mine/timeline')).body).toMatchObject({ events: [{ state: 'done' }] });
  const left = await up.control('POST', '/labs', { scenario: rig, vendors: ['cam2'] });
  expect(left).toMatchObject({ status: 400, body: { error: { message: 'no device named motif; there is cam2' } } });
});
