import { refused } from '../answers.ts';
import type { Operations } from '../generated/spec.ts';
import type { Refused } from '../answers.ts';
import type { Query } from './search.ts';

type Given = NonNullable<Operations['searchCamera']['query']>;

const circleNames = ['latitude', 'longitude', 'radius'] as const;

/** What a search asks for. The three members of a circle go together. */
export function queryOf({ latitude, longitude, radius, offset = 0, ...equal }: Given): Query | Refused<422> {
  const circle = { latitude, longitude, radius };
  const missing = circleNames.filter((name) => circle[name] === undefined);
  if (missing.length === circleNames.length) return { equal, offset } as Query;
  return missing.length > 0 ? refused(422, `${missing[0]} is missing.`) : ({ circle, equal, offset } as Query);
}
