import { createCam2 } from '@labrig/cam2';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { createDepthai } from '@labrig/depthai';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { createLab } from '@labrig/lab';
import { createMotif } from '@labrig/motif';
import { simulateMotif } from '@labrig/motif-simulator';
import { createMoveshelf } from '@labrig/moveshelf';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { createValt } from '@labrig/valt';
import { simulateValt } from '@labrig/valt-simulator';
import { describe, expect, test } from 'vitest';
import { moveshelfFields } from '../fixtures/root-fields.ts';
import { declaredIn } from './declared.ts';
import { differences } from './differences.ts';

const lab = createLab();
const vendors = [
  { name: 'motif', simulator: simulateMotif(), api: createMotif(lab.motif.connection()).api },
  { name: 'valt', simulator: simulateValt(), api: createValt(lab.valt.connection()).api },
  { name: 'depthai', simulator: simulateDepthai(), api: createDepthai(lab.depthai.connection()).api },
  { name: 'cam2', simulator: simulateCam2(), api: createCam2(lab.cam2.connection()).api },
  // Its client speaks GraphQL, whose documents have a test of their own.
  { name: 'moveshelf', simulator: simulateMoveshelf(), api: undefined },
] as const;

test.each(vendors)(
  '$name: what the spec declares is what the simulator serves and the client calls',
  ({ name, simulator, api }) => {
    const declared = declaredIn(`${name}.openapi.yaml`);
    expect(Object.keys(declared)).not.toEqual([]);
    expect(differences({ declared, simulator, api })).toEqual([]);
  },
);

describe('moveshelf: what the schema declares is what the simulator resolves', () => {
  test.each(['Query', 'Mutation'])('%s', async (type) => {
    const declared = (await moveshelfFields()).filter((field) => field.startsWith(type.toLowerCase()));
    expect(declared).not.toEqual([]);
    const query = `{ __type(name: "${type}") { fields { name } } }`;
    const { baseUrl, fetch, secretKey } = lab.moveshelf.connection();
    const answer = await fetch(`${baseUrl}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: {} }),
    });
    const { data } = (await answer.json()) as { data: { __type: { fields: { name: string }[] } } };
    const served = data.__type.fields.map(({ name }) => `${type.toLowerCase()} ${name}`);
    expect(served.toSorted()).toEqual(declared.toSorted());
  });

  test('the client has a function for each document, and none is left out', () => {
    expect(Object.keys(createMoveshelf(lab.moveshelf.connection()).api).length).toBeGreaterThan(20);
  });
});
