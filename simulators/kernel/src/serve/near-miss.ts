import type { SpecOperation } from '../spec.ts';

/** Operations that a path without one nearly was, with what differs: for the journal's reader, not for the client. */
export function nearMisses(operations: readonly SpecOperation[], method: string, path: string): string[] {
  const asked = segments(path);
  return operations
    .map((operation) => ({ operation, distance: distance(segments(operation.path), asked) }))
    .filter((candidate) => candidate.distance <= 1)
    .toSorted((a, b) => a.distance - b.distance || Number(b.operation.method === method) - Number(a.operation.method === method))
    .slice(0, 3)
    .map(({ operation }) => `${operation.method} ${operation.path} (${operation.id})`);
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** How many segments must be added, dropped or changed, with at most one look ahead. */
function distance(template: readonly string[], asked: readonly string[]): number {
  let cost = Math.abs(template.length - asked.length);
  for (let index = 0; index < Math.min(template.length, asked.length); index += 1) {
    const segment = template[index]!;
    if (!segment.startsWith('{') && segment !== asked[index]) cost += 1;
  }
  return cost;
}
