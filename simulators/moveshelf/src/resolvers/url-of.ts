import { signedUrl } from '../files/signed-url.ts';
import type { Way } from '../files/signed-url.ts';
import type { Context } from './context.ts';

/** An address of the bytes of something, made anew. */
export function urlOf({ world, origin }: Context, way: Way, token: string): string {
  return signedUrl({ state: world.state, now: world.now, origin }, way, token);
}
