import { placeOf } from '../ids/global-id.ts';
import type { MoveshelfState } from '../state.ts';
import type { Holder } from './upload.ts';

/** What an id in the address of a file leads to, if that can have bytes. Whether it is there is another question. */
export function holderOf({ idKey }: Pick<MoveshelfState, 'idKey'>, token: string): Holder | undefined {
  const place = placeOf(idKey, token);
  return place?.kind === 'MocapClip' || place?.kind === 'AdditionalData' ? (place as Holder) : undefined;
}
