import fc from 'fast-check';
import { garbage } from './garbage.ts';

/** One thing done to one place of a value. */
interface Blow {
  readonly place: number;
  readonly deed: 'replace' | 'remove' | 'add' | 'double';
  readonly by: unknown;
}

const blow: fc.Arbitrary<Blow> = fc.record({
  place: fc.nat({ max: 60 }),
  deed: fc.constantFrom<Blow['deed']>('replace', 'remove', 'add', 'double'),
  by: garbage,
});

/** Values with one thing wrong, or two. */
export const spoiled = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(good, fc.array(blow, { minLength: 1, maxLength: 2 })).map(([value, blows]) => blows.reduce(struck, value));

/** Counts the places of a value as it goes, the whole of it first; those beyond its end mean the whole. */
function struck(value: unknown, { place, deed, by }: Blow): unknown {
  let left = place % placesIn(value);
  const walk = (node: unknown): unknown => {
    if (left === 0) {
      left = -1;
      return dealt(node, deed, by);
    }
    left -= 1;
    if (typeof node !== 'object' || node === null || '$known' in node) return node;
    if (Array.isArray(node)) return node.map(walk).filter((item) => item !== undefined);
    return Object.fromEntries(
      Object.entries(node)
        .map(([name, item]) => [name, walk(item)] as const)
        .filter(([, item]) => item !== undefined),
    );
  };
  return walk(value);
}

function placesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || '$known' in value) return 1;
  return 1 + Object.values(value).reduce<number>((sum, item) => sum + placesIn(item), 0);
}

function dealt(node: unknown, deed: Blow['deed'], by: unknown): unknown {
  switch (deed) {
    case 'remove':
      return undefined;
    case 'add':
      if (Array.isArray(node)) return [...node, by];
      return typeof node === 'object' && node !== null ? { ...node, [String(by).slice(0, 20)]: by } : by;
    case 'double':
      return Array.isArray(node) ? [...node, ...node] : [node, node];
    default:
      return by;
  }
}
