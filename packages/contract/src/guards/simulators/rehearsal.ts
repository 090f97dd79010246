import { createLab } from '@labrig/simulator';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { sharpImages } from '@labrig/depthai-simulator/node';
import { simulateMotif } from '@labrig/motif-simulator';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { simulateValt } from '@labrig/valt-simulator';
import { targetOf } from '../../fixtures/lab-target.ts';
import type { AllLab } from '@labrig/lab';
import type { AnySimulator } from '@labrig/simulator';
import type { VendorName } from '../../suites.ts';
import type { Target } from '../../target.ts';
import type { Change } from './mutation.ts';

const simulate: Readonly<Record<VendorName, () => AnySimulator>> = {
  motif: () => simulateMotif(),
  // What its tokens live is up to a server: on most they never expire.
  valt: () => simulateValt({ tokenLife: 40_000_000 }),
  depthai: () => simulateDepthai({ images: sharpImages() }),
  cam2: () => simulateCam2({ cameras: 300 }),
  moveshelf: () => simulateMoveshelf(),
};

/** A simulator of which something is different, in a lab of its own. */
export interface Rehearsal {
  readonly vendor: VendorName;
  readonly lab: AllLab;
  readonly target: Target;
}

export function rehearsalOf(vendor: VendorName, change: Change = () => ({})): Rehearsal {
  const sound = simulate[vendor]();
  const lab = createLab({ [vendor]: { ...sound, ...change(sound) } }) as unknown as AllLab;
  const { baseUrl, fetch, webSocket } = lab[vendor].connection();
  const reach = { baseUrl, fetch, webSocket: webSocket as never };
  const generation = vendor === 'valt' ? { generation: '5' } : {};
  return { vendor, lab, target: targetOf(lab, { vendor, name: 'in-process', reach, ...generation }) };
}
