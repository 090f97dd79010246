import { checkOption, isPathName } from '@labrig/simulator';
import type { AcmeState } from './state.ts';

/** @throws RangeError for options that make no sense; every default is filled in. */
export function checkOptions({ cameras }: Pick<AcmeState, 'cameras'>): void {
  const ids = cameras.map(({ id }) => id);
  checkOption(new Set(ids).size === ids.length, `cameras must differ by id, got ${ids.join(', ')}`);
  for (const { id, gain } of cameras) {
    checkOption(isPathName(id), `an id is a text without white space and slashes, got ${JSON.stringify(id)}`);
    checkOption(gain >= 0 && gain <= 24, `the gain of ${id} must be from 0 to 24 dB, got ${gain}`);
  }
}
