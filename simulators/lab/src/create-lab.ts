import { createLab as createKernelLab } from '@labrig/simulator';
import { simulateMotif } from '@labrig/motif-simulator';
import { simulateValt } from '@labrig/valt-simulator';
import type { Lab, LabOptions } from '@labrig/simulator';
import type { MotifOptions } from '@labrig/motif-simulator';
import type { ValtOptions } from '@labrig/valt-simulator';

/** A lab's options, and those of its devices. */
export interface AllLabOptions extends LabOptions {
  readonly motif?: MotifOptions;
  readonly valt?: ValtOptions;
}

/** A lab with every simulator in it. */
export type AllLab = Lab<{
  motif: ReturnType<typeof simulateMotif>;
  valt: ReturnType<typeof simulateValt>;
}>;

/**
 * A lab with every simulator, on one clock, without a port.
 *
 * @example
 * const lab = createLab();
 * const motif = createMotif(lab.motif.connection());
 */
export function createLab({ motif, valt, ...options }: AllLabOptions = {}): AllLab {
  return createKernelLab({ motif: simulateMotif(motif), valt: simulateValt(valt) }, options);
}
