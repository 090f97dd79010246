import { cam2Suite } from './cam2/suite.ts';
import { depthaiSuite } from './depthai/suite.ts';
import { motifSuite } from './motif/suite.ts';
import { moveshelfSuite } from './moveshelf/suite.ts';
import { valtSuite } from './valt/suite.ts';
import type { AnySuite } from './suite.ts';

/** The vendors' suites by name. */
export const suites = {
  motif: motifSuite,
  valt: valtSuite,
  depthai: depthaiSuite,
  cam2: cam2Suite,
  moveshelf: moveshelfSuite,
} satisfies Record<string, AnySuite>;

export type VendorName = keyof typeof suites;
