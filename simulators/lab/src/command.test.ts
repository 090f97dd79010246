import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { NetworkError } from '@labrig/motif';
import { images } from '@labrig/motif/node';
import { createCam2 } from '@labrig/cam2';
import { createDepthai } from '@labrig/depthai';
import { createValt } from '@labrig/valt';
import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { command } from './command.ts';
import { bringUp, bringUpMotif, clientOf } from './fixtures/bring-up.ts';
import { createLab } from './index.ts';
import { UpError } from './node.ts';
import { simulators } from './simulators.ts';
import type { Report } from './fixtures/bring-up.ts';

const run = promisify(execFile);

/** Connects to an address like tcp://127.0.0.1:41801, and hangs up. */
function reach(address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve();
    }).on('error', reject);
  });
}

describe('labrig up --json', () => {
  test('brings every vendor up, in the order of their ports', async () => {
    await using up = await bringUp('--json');
    expect(Object.keys(JSON.parse(up.text))).toEqual([...Object.keys(simulators), 'console']);
  });

  test('cam2: a client of each permission, and as many cameras as were asked for', async () => {
    await using up = await bringUp('--json', 'cam2', '--cameras', '250');
    const { url, clients } = JSON.parse(up.text).cam2;
    expect(clients.map(({ permission }: { permission: string }) => permission)).toEqual(['user', 'admin', 'webUI']);
    const client = createCam2({ baseUrl: url, ...clients[0] });
    expect(await client.cameras.search().toArray({ limit: 1000 })).toHaveLength(250);
  });

  test('what takes longer than a moment is told beside what is printed; nothing else is', async () => {
    await using up = await bringUp('--json', 'cam2', '--cameras', '100001');
    expect(up.told).toEqual(['an index of 100,001 cameras is being made, which takes a few seconds']);
    expect(up.text).not.toContain('\n');
    await using usual = await bringUp('--json');
    expect(usual.told).toEqual([]);
  });

  test.each(['-1', '1000001', 'many'])('cam2 has no %s cameras', async (count) => {
    await expect(bringUp('cam2', '--cameras', count)).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });

  test('moveshelf: its address and the key of each user', async () => {
    await using up = await bringUp('--json', 'moveshelf');
    const { url, users } = JSON.parse(up.text).moveshelf;
    expect(users.map(({ name }: { name: string }) => name)).toEqual(['Mara Ortega', 'Jon Reuter', 'Iris Vance']);
    const viewers = users.map(async ({ secretKey }: { secretKey: string }) => {
      const body = JSON.stringify({ query: '{ viewer { displayName } }', variables: {} });
      const headers = { authorization: `Bearer ${secretKey}` };
      return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
    });
    expect(await Promise.all(viewers)).toEqual(
      users.map(({ name }: { name: string }) => ({ data: { viewer: { displayName: name } } })),
    );
  });

  test('valt: its address and who may log in are all that a client needs', async () => {
    await using up = await bringUp('--json', 'valt');
    const { valt, console } = JSON.parse(up.text);
    expect(valt).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      username: 'admin',
      password: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    const client = createValt({ baseUrl: valt.url, username: valt.username, password: valt.password });
    await client.room(1).record.start({ name: 'Intake' });
    expect(await client.room(1).isRecording()).toBe(true);
    expect(
      (await fetch(`${console.url}/labs/main/requests`).then((answer) => answer.text())).includes(valt.password),
    ).toBe(false);
  });

  test('depthai: its address and the serials of its cameras are all that a client needs, for pictures and for video', async () => {
    await using up = await bringUp('--json', 'depthai');
    const { depthai } = JSON.parse(up.text);
    expect(depthai).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      cameras: ['19443010C7E2A40F00', '14442C10F3D1B25A00', '18443010E05B9C1200', '19443010A1178D3300'],
    });
    const stream = createDepthai({ baseUrl: depthai.url }).camera(depthai.cameras[0]).stream('CAM_B');
    // Only sharp writes WebP.
    expect(await stream.still({ format: 'webp' })).toMatchObject({ type: 'image/webp' });
    for await (const { kind } of stream.video()) {
      expect(kind).toBe('init');
      break;
    }
  });

  test('prints one line with all that a program needs to reach the lab', async () => {
    await using up = await bringUpMotif();
    expect(up.text).not.toContain('\n');
    const address = expect.stringMatching(/^tcp:\/\/127\.0\.0\.1:\d+$/);
    expect(up.report).toEqual({
      motif: {
        url: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/),
        apiKey: expect.stringMatching(/^[0-9a-f]{32}$/),
        certificate: {
          pem: expect.stringContaining('BEGIN CERTIFICATE'),
          file: expect.any(String),
          fingerprint: expect.any(String),
        },
        streams: [
          { serial: 'FAKE0', image: address, state: address },
          { serial: 'FAKE1', image: address, state: address },
        ],
      },
      console: { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
    });
    expect(await readFile(up.report.motif.certificate.file, 'utf8')).toBe(up.report.motif.certificate.pem);
    expect((await up.motif.cameras()).map(({ serial }) => serial)).toEqual(['FAKE0', 'FAKE1']);
    expect(await (await fetch(up.report.console.url)).text()).toContain('Labrig');
  });

  test('brings up streams that show the cameras', async () => {
    await using up = await bringUpMotif();
    for await (const { metadata, data } of images(up.motif, { serial: 'FAKE1' })) {
      expect([metadata['serial'], data.length]).toEqual(['FAKE1', 640 * 480]);
      break;
    }
  });

  test('ends with everything freed: ports, streams and files', async () => {
    const { report, motif, stop } = await bringUpMotif();
    await motif.recording.start();
    await reach(report.motif.streams[0]!.image);
    await stop();
    for (const { image, state } of report.motif.streams)
      for (const address of [image, state]) await expect(reach(address)).rejects.toThrow('ECONNREFUSED');
    await expect(motif.version()).rejects.toThrow(NetworkError);
    await expect(fetch(report.console.url)).rejects.toThrow('fetch failed');
    await expect(access(report.motif.certificate.file)).rejects.toThrow('ENOENT');
    const { port } = new URL(report.console.url);
    await using again = await bringUp('--port', port);
    expect(again.text).toContain(`http://127.0.0.1:${port}`);
  });
});

describe('labrig up', () => {
  test('prints a table of addresses and credentials, and how to end it', async () => {
    await using up = await bringUp('motif');
    const { apiKey } = createLab().motif.connection();
    expect(up.text).toMatch(new RegExp(`^ {2}motif {4}https://127\\.0\\.0\\.1:\\d+ {2}apiKey ${apiKey}$`, 'm'));
    expect(up.text).toMatch(/^ {2}console {2}http:\/\/127\.0\.0\.1:\d+ +control API/m);
    expect(up.text).toMatch(/^The lab is up\.[^]*Ctrl-C stops it\.$/);
    expect(up.text).not.toContain('BEGIN CERTIFICATE');
  });

  test('names the cameras of a box, and a picture to fetch', async () => {
    await using up = await bringUp('depthai');
    expect(up.text).toMatch(
      /^ {2}depthai {2}http:\/\/127\.0\.0\.1:\d+ {2}cameras 19443010C7E2A40F00 14442C10F3D1B25A00 /m,
    );
    const [, address = ''] = /curl -o still\.jpeg (\S+)/.exec(up.text) ?? [];
    expect((await fetch(address)).headers.get('content-type')).toBe('image/jpeg');
  });

  test('prints a command that works when it is pasted', async () => {
    await using up = await bringUp();
    const [line = '', file = '', apiKey = '', url = ''] =
      /curl --cacert (\S+) -H 'X-Api-Key: (\w+)' (\S+)\/api\/1\/cameras/.exec(up.text) ?? [];
    const pem = await readFile(file, 'utf8');
    const expected = await clientOf({ motif: { url, apiKey, certificate: { pem } } } as Report).cameras();
    const curl = await run('sh', ['-c', line], { env: { ...process.env, NO_PROXY: '*', no_proxy: '*' } }).catch(
      (error: { code: number }) => error,
    );
    // 127: there is no curl on this machine, and the client has shown that the address, the key and the certificate fit.
    if ('stdout' in curl && !('code' in curl)) expect(JSON.parse(curl.stdout)).toEqual({ cameras: expected });
    else expect(curl).toHaveProperty('code', 127);
  });

  test('--seed decides about everything drawn by chance, and about nothing else', async () => {
    const keyOf = async (...args: string[]): Promise<string> => {
      await using up = await bringUpMotif(...args);
      return up.report.motif.apiKey;
    };
    const [usual, one, again, other] = [
      await keyOf(),
      await keyOf('--seed', '1'),
      await keyOf('--seed', '1', 'motif'),
      await keyOf('--seed', '2'),
    ];
    expect([one, again]).toEqual([usual, usual]);
    expect(other).not.toBe(usual);
  });

  test.each([
    ['system', 'system'],
    ['paused', 'paused'],
    ['auto', 'auto'],
    ['60', 60],
  ])('--clock %s sets the mode', async (text, mode) => {
    await using up = await bringUpMotif('--clock', text);
    expect((await up.control('GET', '/labs/main/clock')).body).toHaveProperty('mode', mode);
  });

  test('--host 0.0.0.0 with a token is reached from everywhere, the streams too', async () => {
    await using up = await bringUpMotif('--host', '0.0.0.0', '--token', 'hunter2');
    expect(up.report.motif.url).toMatch(/^https:\/\/0\.0\.0\.0:/);
    expect((await up.motif.camera('FAKE0').status()).camera_info.stream?.image?.host).toBe('0.0.0.0');
    for await (const { metadata } of images(up.motif)) {
      expect(metadata['serial']).toBe('FAKE0');
      break;
    }
  });
});

test('a wrong command line is an error for whoever runs the command, who prints it', async () => {
  const terminal = { print: () => expect.unreachable(), stopped: () => Promise.resolve() };
  const parse = (...args: string[]) => command(terminal).parseAsync(args, { from: 'user' });
  await expect(parse('up', '--clock', 'fast')).rejects.toThrow(CommanderError);
  await expect(parse('up', 'mofit')).rejects.toThrow(UpError);
});
