import { spec } from '@labrig/acme-simulator';
import { assert } from 'chai';
import { byEffect } from '../by-effect.ts';
import { bodies, pathOf } from './requests.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Reply } from '../send.ts';
import type { AcmeRig, AcmeScenario } from './rig.ts';

const idsOf = (operations: readonly SpecOperation[]): readonly string[] => operations.map(({ id }) => id);
const withPlace = spec.operations.filter(({ path }) => path.includes('{'));
const withBody = spec.operations.filter(({ body }) => body);

/** The vendor's envelope: a code for programs, and a message for people. */
function assertRefused({ status, body }: Reply, expected: number, about: string): void {
  assert.strictEqual(status, expected, about);
  assert.isNotEmpty(body.error?.code, about);
  assert.isNotEmpty(body.error?.message, about);
}

/** What is refused, and how: tried on every operation that it concerns. */
export const refusals: readonly AcmeScenario[] = [
  ...byEffect<AcmeRig>((effect, of, isAmong) => ({
    name: `a missing or wrong key is refused by every operation that ${of}`,
    operations: idsOf(spec.operations.filter(isAmong)),
    effect,
    async run(rig) {
      for (const operation of spec.operations.filter(isAmong)) {
        for (const apiKey of ['f'.repeat(32), null]) {
          const wire = { apiKey, body: bodies[operation.id] };
          assertRefused(await rig.send(operation.method, pathOf(rig, operation), wire), 401, operation.id);
        }
      }
    },
  })),
  ...byEffect<AcmeRig>((effect, of, isAmong) => ({
    name: `an unknown camera or clip is answered with 404 by what ${of}`,
    operations: idsOf(withPlace.filter(isAmong)),
    effect,
    async run(rig) {
      for (const operation of withPlace.filter(isAmong)) {
        const path = pathOf(rig, operation, { camera: 'NOSUCH' });
        assertRefused(await rig.send(operation.method, path, { body: bodies[operation.id] }), 404, operation.id);
      }
    },
  })),
  {
    name: 'a body that is no JSON, or says what it may not, is answered with 400',
    operations: idsOf(withBody),
    effect: 'changing',
    async run(rig) {
      for (const operation of withBody) {
        for (const body of ['{', '[]', { gain: 25 }, { seconds: 0 }, {}])
          assertRefused(await rig.send(operation.method, pathOf(rig, operation), { body }), 400, operation.id);
      }
    },
  },
];
