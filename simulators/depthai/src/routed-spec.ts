import { spec } from './generated/spec.ts';
import type { Spec } from '@labrig/simulator';
import type { Operations } from './generated/spec.ts';

/**
 * The spec as the kernel's router gets it: what it says about requests is looked at in `checks/in-order.ts` instead, since the
 * vendor's order needs the state in between. What it says about answers stays.
 */
export const routedSpec: Spec<Operations> = {
  ...spec,
  operations: spec.operations.map(({ body, ...operation }) => ({
    ...operation,
    ...(body && { body: { ...body, required: false } }),
    validate: {},
  })),
};
