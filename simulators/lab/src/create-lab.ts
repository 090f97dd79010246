import { createLab as createKernelLab } from '@labrig/simulator';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { simulateMotif } from '@labrig/motif-simulator';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { simulateValt } from '@labrig/valt-simulator';
import type { Lab, LabOptions } from '@labrig/simulator';
import type { Cam2Options } from '@labrig/cam2-simulator';
import type { DepthaiOptions } from '@labrig/depthai-simulator';
import type { MotifOptions } from '@labrig/motif-simulator';
import type { MoveshelfOptions } from '@labrig/moveshelf-simulator';
import type { ValtOptions } from '@labrig/valt-simulator';

/** A lab's options, and those of its devices. */
export interface AllLabOptions extends LabOptions {
  readonly motif?: MotifOptions;
  readonly valt?: ValtOptions;
  readonly depthai?: DepthaiOptions;
  readonly cam2?: Cam2Options;
  readonly moveshelf?: MoveshelfOptions;
}

/** A lab with every simulator in it. */
export type AllLab = Lab<{
  motif: ReturnType<typeof simulateMotif>;
  valt: ReturnType<typeof simulateValt>;
  depthai: ReturnType<typeof simulateDepthai>;
  cam2: ReturnType<typeof simulateCam2>;
  moveshelf: ReturnType<typeof simulateMoveshelf>;
}>;

/**
 * A lab with every simulator, on one clock, without a port.
 *
 * @example
 * const lab = createLab();
 * const motif = createMotif(lab.motif.connection());
 */
export function createLab({ motif, valt, depthai, cam2, moveshelf, ...options }: AllLabOptions = {}): AllLab {
  const simulators = {
    motif: simulateMotif(motif),
    valt: simulateValt(valt),
    depthai: simulateDepthai(depthai),
    cam2: simulateCam2(cam2),
    moveshelf: simulateMoveshelf(moveshelf),
  };
  return createKernelLab(simulators, options);
}
