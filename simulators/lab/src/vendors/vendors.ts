import { cam2 } from './cam2.ts';
import { depthai } from './depthai.ts';
import { motif } from './motif.ts';
import { moveshelf } from './moveshelf.ts';
import { valt } from './valt.ts';
import type { Vendor } from './vendor.ts';

/** Every vendor that can be brought up, in the order of their ports. */
export const vendors: readonly Vendor[] = [motif, valt, depthai, cam2, moveshelf];
