import { createDepthai } from '@labrig/depthai';
import type { Depthai, DepthaiOptions } from '@labrig/depthai';
import type { Target } from '../target.ts';

/** A client of the target. What it sends is on record if the target's `fetch` is watched. */
export function depthaiOf({ baseUrl, fetch, clock }: Target, options: Partial<DepthaiOptions> = {}): Depthai {
  return createDepthai({ baseUrl, fetch: fetch as never, ...(clock && { clock }), ...options });
}

/** Is it there? It has no users, and no generations that answer alike. */
export async function greetDepthai(target: Target): Promise<object> {
  await depthaiOf(target).cameras();
  return {};
}
