import { globalId } from '../ids/global-id.ts';
import type { Place } from '../ids/global-id.ts';
import type { Context } from './context.ts';

/** The id of an object. */
export function idOf(place: Place, _: unknown, { world }: Context): string {
  return globalId(world.state.idKey, place);
}
