import { createValt } from '@labrig/valt';
import type { Valt } from '@labrig/valt';
import type { Target } from '../target.ts';

/** A client of the target itself: what it sends is on no record. */
export function ownValt({ baseUrl, credentials, fetch, clock }: Target): Valt {
  const { username = '', password = '' } = credentials as { username?: string; password?: string };
  return createValt({ baseUrl, username, password, fetch: fetch as never, ...(clock && { clock }) });
}

/** Is it there, and may this user log in? Its version begins with its generation. */
export async function greetValt(target: Target): Promise<{ readonly generation: string }> {
  const version = await ownValt(target).version();
  return { generation: version.split('.')[0] ?? version };
}
