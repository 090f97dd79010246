import { gt, major, minor } from 'semver';
import type { Change } from './change.ts';

/** How far a version moves. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

const ranks: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The further of two. */
export function further(one: Bump, other: Bump): Bump {
  return ranks.indexOf(one) >= ranks.indexOf(other) ? one : other;
}

/** How far the version has moved from a release. */
export function bumpBetween(released: string, version: string): Bump {
  if (!gt(version, released)) return 'none';
  if (major(version) > major(released)) return 'major';
  return minor(version) > minor(released) ? 'minor' : 'patch';
}

/**
 * How far a change of the API moves the version at least:
 *
 * | change | from 1.0 on | before |
 * | --- | --- | --- |
 * | something is another or gone | major | minor |
 * | something is new | minor | minor |
 * | none | none | none |
 *
 * Before 1.0 a minor version is what `^` does not let in, and so says what a major one says later.
 */
export function leastBump(change: Change, released: string): Bump {
  if (change === 'none') return 'none';
  return change === 'changed' && major(released) > 0 ? 'major' : 'minor';
}
