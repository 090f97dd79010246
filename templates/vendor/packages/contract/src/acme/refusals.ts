import { assert } from 'chai';
import type { AcmeScenario, Reply } from './rig.ts';

type Request = readonly [method: string, path: string, body?: object];

const reading = (camera: string): readonly Request[] => [
  ['GET', '/v1/cameras'],
  ['GET', `/v1/cameras/${camera}`],
  ['GET', '/v1/clips/none'],
];
const changing = (camera: string): readonly Request[] => [
  ['PATCH', `/v1/cameras/${camera}`, { gain: 0 }],
  ['POST', `/v1/cameras/${camera}/clips`, { seconds: 1 }],
];

/** The vendor's envelope: a code for programs, and a message for people. */
function assertRefused({ status, body }: Reply, expected: number, about: string): void {
  assert.strictEqual(status, expected, about);
  assert.isNotEmpty(body.error?.code, about);
  assert.isNotEmpty(body.error?.message, about);
}

/** A refusal of what reads and one of what changes: what should be refused is done if the box has a fault. */
function keyless(
  effect: AcmeScenario['effect'],
  of: string,
  requests: typeof reading,
  operations: string[],
): AcmeScenario {
  return {
    name: `a missing or wrong key is refused by every operation that ${of}`,
    operations,
    effect,
    async run({ send, camera }) {
      for (const [method, path, body] of requests(camera)) {
        for (const apiKey of ['f'.repeat(32), null])
          assertRefused(await send(method, path, { apiKey, ...(body && { body }) }), 401, path);
      }
    },
  };
}

/** What is refused, and how. */
export const refusals: readonly AcmeScenario[] = [
  keyless('reading', 'reads', reading, ['listCameras', 'getCamera', 'getClip']),
  keyless('changing', 'changes something', changing, ['changeCamera', 'recordClip']),
  {
    name: 'an unknown camera or clip is answered with 404 by what reads',
    operations: ['getCamera', 'getClip'],
    effect: 'reading',
    async run({ send }) {
      for (const [method, path] of reading('NOSUCH').slice(1)) assertRefused(await send(method, path), 404, path);
    },
  },
  {
    name: 'an unknown camera is answered with 404 by what changes something',
    operations: ['changeCamera', 'recordClip'],
    effect: 'changing',
    async run({ send }) {
      for (const [method, path, body = {}] of changing('NOSUCH'))
        assertRefused(await send(method, path, { body }), 404, path);
    },
  },
  {
    name: 'a body that is no JSON, or says what it may not, is answered with 400',
    operations: ['changeCamera', 'recordClip'],
    effect: 'changing',
    async run({ send, camera }) {
      for (const [method, path] of changing(camera)) {
        for (const body of ['{', '[]', { gain: 25 }, { seconds: 0 }, {}])
          assertRefused(await send(method, path, { body }), 400, path);
      }
    },
  },
];
