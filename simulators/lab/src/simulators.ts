import { simulateCam2 } from '@labrig/cam2-simulator';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { simulateMotif } from '@labrig/motif-simulator';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { simulateValt } from '@labrig/valt-simulator';

/** The simulators by the names of their devices, each made with its own options. */
export const simulators = {
  motif: simulateMotif,
  valt: simulateValt,
  depthai: simulateDepthai,
  cam2: simulateCam2,
  moveshelf: simulateMoveshelf,
} as const;

/** What a lab with every simulator consists of. */
export type Simulators = { readonly [Name in keyof typeof simulators]: ReturnType<(typeof simulators)[Name]> };
