import { beforeAll, describe, expect, test } from 'vitest';
import { readCassette } from '../cassette/read-cassette.ts';
import { session } from '../fixtures/session.ts';
import { nameOf } from './divergence.ts';
import { drift } from './drift.ts';
import type { CassetteEntry } from '../cassette/cassette.ts';
import type { Known } from './drift.ts';

let text: string;
beforeAll(async () => {
  text = await session();
});

/** The session with one exchange changed by hand: the last that fits. */
function altered(method: string, path: string, change: (entry: Entry) => void): string {
  const lines = text.trimEnd().split('\n');
  const index = lines.findLastIndex((line) => {
    const { request } = JSON.parse(line) as Partial<CassetteEntry>;
    return request?.method === method && request.path === path;
  });
  const entry = JSON.parse(lines[index]!) as Entry;
  change(entry);
  lines[index] = JSON.stringify(entry);
  return `${lines.join('\n')}\n`;
}

// oxlint-disable-next-line typescript/no-explicit-any
type Entry = any;

async function divergencesOf(cassette: string, known: Known = {}): Promise<string[]> {
  const { divergences } = await drift(readCassette(cassette), known);
  return divergences.map(nameOf);
}

const camera = '/api/1/camera/FAKE0';

describe('a device that is otherwise is told from the simulator', () => {
  test('by nothing if it is the same', async () => {
    expect(await divergencesOf(text)).toEqual([]);
  });

  test.each<[what: string, method: string, path: string, change: (entry: Entry) => void, name: string]>([
    [
      'another status',
      'POST',
      `${camera}/recording/start`,
      ({ answer }) => (answer.status = 409),
      'startCameraRecording 409 status',
    ],
    ['a status that the spec lacks', 'GET', '/version', ({ answer }) => (answer.status = 418), 'getVersion 418 spec'],
    [
      'a member that is missing, though the spec wants it',
      'GET',
      camera,
      ({ answer }) => delete answer.body.json.camera_info.serial,
      'getCamera 200 spec /camera_info/serial',
    ],
    [
      'a member that is missing, though it may',
      'GET',
      camera,
      ({ answer }) => delete answer.body.json.camera_info.parameters.Gain,
      'getCamera 200 missing /camera_info/parameters/Gain',
    ],
    [
      'a member that nobody knows',
      'GET',
      '/version',
      ({ answer }) => (answer.body.json.build = 7),
      'getVersion 200 extra /build',
    ],
    [
      'a member of another type, where the spec leaves it open',
      'GET',
      '/api/1/recordings',
      ({ answer }) => (answer.body.json.recordings[0].metadata.animal = 17),
      'listRecordings 200 type /recordings/*/metadata/animal',
    ],
    [
      'a member of another type than the spec’s',
      'GET',
      camera,
      ({ answer }) => (answer.body.json.camera_info.parameters.GainAuto = 1),
      'getCamera 200 spec /camera_info/parameters/GainAuto',
    ],
    [
      'a state that it can’t be in by then',
      'GET',
      camera,
      ({ answer }) => (answer.body.json.camera_info.status = 'recording'),
      'getCamera 200 state /camera_info/status',
    ],
    [
      'a list that has grown where it should not',
      'GET',
      '/api/1/recordings',
      ({ answer }) => answer.body.json.recordings.push(...answer.body.json.recordings),
      'listRecordings 200 state /recordings',
    ],
    [
      'another type of content',
      'GET',
      '/version',
      ({ answer }) => {
        answer.headers['content-type'] = 'text/html';
        answer.body = { text: '<h1>Hello</h1>' };
      },
      'getVersion 200 media',
    ],
  ])('by %s', async (_what, method, path, change, name) => {
    expect(await divergencesOf(altered(method, path, change))).toContain(name);
  });
});

test('what is known keeps its reason, is counted apart, and what no longer happens is told', async () => {
  const changed = altered('GET', '/version', ({ answer }) => (answer.body.json.build = 7));
  const report = await drift(readCassette(changed), {
    'getVersion 200 extra /build': 'release 7 tells its build',
    'getVersion 200 missing /software': 'release 5 told none',
  });
  expect(report).toMatchObject({
    fresh: 0,
    divergences: [{ kind: 'extra', known: 'release 7 tells its build', times: 1 }],
    settled: ['getVersion 200 missing /software'],
  });
});
