import { createCam2 } from '@labrig/cam2';
import type { Cam2, Cam2Options } from '@labrig/cam2';
import type { Target } from '../target.ts';

/** A client of the target. What it sends is on record if the target's `fetch` is watched. */
export function cam2Of({ baseUrl, credentials, fetch, clock }: Target, options: Partial<Cam2Options> = {}): Cam2 {
  const { clientID, clientSecret } = credentials as { clientID: string; clientSecret: string };
  return createCam2({ baseUrl, clientID, clientSecret, fetch: fetch as never, ...(clock && { clock }), ...options });
}

/** Is it there, and does it know the app? It has no generations. */
export async function greetCam2(target: Target): Promise<object> {
  await cam2Of(target).cameras.search();
  return {};
}
