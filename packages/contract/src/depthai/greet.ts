import { createDepthai } from '@labrig/depthai';
import type { Depthai } from '@labrig/depthai';
import type { Target } from '../target.ts';

/** A client of the target itself: what it sends is on no record. */
export function ownDepthai({ baseUrl, fetch, clock }: Target): Depthai {
  return createDepthai({ baseUrl, fetch: fetch as never, ...(clock && { clock }) });
}

/** Is it there? It has no users, and no generations that answer alike. */
export async function greetDepthai(target: Target): Promise<object> {
  await ownDepthai(target).cameras();
  return {};
}
