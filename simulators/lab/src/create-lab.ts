import { createLab as createKernelLab } from '@labrig/simulator';
import { simulateMotif } from '@labrig/motif-simulator';
import type { Lab, LabOptions } from '@labrig/simulator';
import type { MotifOptions } from '@labrig/motif-simulator';

/** A lab's options, and those of its devices. */
export interface AllLabOptions extends LabOptions {
  readonly motif?: MotifOptions;
}

/** A lab with every simulator in it. */
export type AllLab = Lab<{ motif: ReturnType<typeof simulateMotif> }>;

/**
 * A lab with every simulator, on one clock, without a port.
 *
 * @example
 * const lab = createLab();
 * const motif = createMotif(lab.motif.connection());
 */
export function createLab({ motif, ...options }: AllLabOptions = {}): AllLab {
  return createKernelLab({ motif: simulateMotif(motif) }, options);
}
