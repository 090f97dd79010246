import { createCam2 } from '@labrig/cam2';
import type { Cam2 } from '@labrig/cam2';
import type { Target } from '../target.ts';

/** A client of the target itself: what it sends is on no record. */
function ownCam2({ baseUrl, credentials, fetch, clock }: Target): Cam2 {
  const { clientID, clientSecret } = credentials as { clientID: string; clientSecret: string };
  return createCam2({ baseUrl, clientID, clientSecret, fetch: fetch as never, ...(clock && { clock }) });
}

/** Is it there, and does it know the app? It has no generations. */
export async function greetCam2(target: Target): Promise<object> {
  await ownCam2(target).cameras.search();
  return {};
}
