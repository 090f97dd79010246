import { createValt } from '@labrig/valt';
import type { Valt, ValtOptions } from '@labrig/valt';
import type { Target } from '../target.ts';

/** A client of the target. What it sends is on record if the target's `fetch` is watched. */
export function valtOf({ baseUrl, credentials, fetch, clock }: Target, options: Partial<ValtOptions> = {}): Valt {
  const { username = '', password = '' } = credentials as { username?: string; password?: string };
  return createValt({ baseUrl, username, password, fetch: fetch as never, ...(clock && { clock }), ...options });
}

/** Is it there, and may this user log in? Its version begins with its generation. */
export async function greetValt(target: Target): Promise<{ readonly generation: string }> {
  const version = await valtOf(target).version();
  return { generation: version.split('.')[0] ?? version };
}
