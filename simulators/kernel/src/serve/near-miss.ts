import type { SpecOperation } from '../spec.ts';

/** Operations that a path without one nearly was: for the journal's reader, not for the client. */
export function nearMisses(operations: readonly SpecOperation[], method: string, path: string): string[] {
  const asked = segments(path);
  return operations
    .map((operation) => ({ operation, distance: distance(segments(operation.path), asked) }))
    .filter((candidate) => candidate.distance <= 1)
    .toSorted(
      (a, b) =>
        a.distance - b.distance || Number(b.operation.method === method) - Number(a.operation.method === method),
    )
    .slice(0, 3)
    .map(({ operation }) => `${operation.method} ${operation.path} (${operation.id})`);
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** How many segments must be added, dropped or changed; 2 stands for more than one. */
function distance(template: readonly string[], asked: readonly string[]): number {
  const fits = (segment: string, index: number): boolean => segment.startsWith('{') || segment === asked[index];
  const before = template.findIndex((segment, index) => !fits(segment, index));
  const same = before === -1 ? template.length : before;
  const shift = asked.length - template.length;
  if (Math.abs(shift) > 1) return 2;
  if (shift === 0 && same === template.length) return 0;
  // Up to the first difference both are equal; one step past it the rest must be.
  const [rest, offset] = shift < 0 ? [same + 1, shift] : shift > 0 ? [same, shift] : [same + 1, 0];
  return template.slice(rest).every((segment, index) => fits(segment, rest + index + offset)) ? 1 : 2;
}
