import { assert } from 'chai';
import { createMotif } from '@labrig/motif';
import { simulateMotif } from '@labrig/motif-simulator';
import { declaredIn } from '../../parity/declared.ts';
import { differences } from '../../parity/differences.ts';

/** @throws AssertionError if the spec of Motif, its client and its simulator are not one. */
export async function expectParity(): Promise<void> {
  const declared = declaredIn('motif.openapi.yaml');
  const { api } = createMotif({ baseUrl: 'http://motif.test', apiKey: 'key' });
  const found = differences({ declared, simulator: simulateMotif(), api });
  assert.isEmpty(found, found.join('; '));
}
