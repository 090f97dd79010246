import { refused } from '../answers.ts';
import type { CameraFields } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';

/** What cameras of all types have, and what may be unknown of each. */
export const fields = [
  'legacy_cameraID',
  'source',
  'country',
  'state',
  'city',
  'latitude',
  'longitude',
  'resolution_width',
  'resolution_height',
  'frame_rate',
  'utc_offset',
  'timezone_id',
  'timezone_name',
  'reference_logo',
  'reference_url',
] as const satisfies (keyof CameraFields)[];

export type Fields = { readonly [Name in (typeof fields)[number]]: Exclude<CameraFields[Name], undefined> };

/** The fields of a camera: what is given, else what was before, else unknown. A place is both coordinates or none. */
export function fieldsOf(given: CameraFields, before?: Fields): Fields | Refused<422> {
  const merged = Object.fromEntries(
    fields.map((name) => [name, given[name] ?? before?.[name] ?? null]),
  ) as unknown as Fields;
  const { latitude, longitude } = merged;
  if ((latitude === null) === (longitude === null)) return merged;
  return refused(422, `${latitude === null ? 'latitude' : 'longitude'} is missing.`);
}
