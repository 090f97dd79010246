import { readChangesets } from '@changesets/read';
import type { Shipped } from '@labrig/house/shipped';
import { bumpBetween, further, leastBump } from './bump.ts';
import type { Bump } from './bump.ts';
import { changeOf } from './change.ts';
import { fileAt, lastRelease } from './release.ts';

/** Package → how far the changesets that wait in a checkout move its version. */
export async function waitingBumps(base: string): Promise<ReadonlyMap<string, Bump>> {
  const bumps = new Map<string, Bump>();
  for (const { releases } of await readChangesets(base)) {
    for (const { name, type } of releases) bumps.set(name, further(bumps.get(name) ?? 'none', type));
  }
  return bumps;
}

/**
 * What is wrong with how far a package's version moves; `undefined` if nothing.
 * @param report its API as it is now, `undefined` for a package without one.
 */
export function wrongBump(
  { folder, manifest: { name, version } }: Shipped,
  report: string | undefined,
  waiting: Bump,
  base: string,
): string | undefined {
  const released = lastRelease(name, base);
  if (released === undefined) {
    if (bumpBetween('0.0.0', version) !== 'none' || waiting === 'minor' || waiting === 'major') return undefined;
    return `${name} was never released and has no changeset that says minor`;
  }
  const change = changeOf(fileAt(released.tag, `${folder}/api.md`, base) ?? '', report ?? '');
  const least = leastBump(change, released.version);
  const bump = further(waiting, bumpBetween(released.version, version));
  if (further(bump, least) === bump) return undefined;
  return `${name}: its API since ${released.version} is ${change}, which is ${least}; its changesets say ${bump}`;
}
