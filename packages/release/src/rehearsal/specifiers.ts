import { shippedOf } from '@labrig/house/shipped';
import type { Shipped } from '@labrig/house/shipped';
import { root } from '@labrig/house/workspace';

/** Everything that users may import, such as `@labrig/motif/node`; data is left out. */
export function specifiers(packages: readonly Shipped[] = shippedOf(root)): readonly string[] {
  return packages.flatMap(({ manifest }) =>
    Object.keys(manifest.exports ?? {})
      .filter((path) => !path.endsWith('.json'))
      .map((path) => manifest.name + path.slice(1)),
  );
}
