import { below, shown } from '../pointer.ts';
import type { DivergenceKind } from './divergence.ts';

/** A difference between two values, and where. */
export interface Difference {
  readonly kind: DivergenceKind;
  /** JSON pointer, with `*` for each item of a list. */
  readonly path: string;
  readonly device: string;
  readonly simulator: string;
}

export interface Comparison {
  /** Is this the name of a member that tells a state? Its value is compared, not only its type. */
  readonly isState: (name: string) => boolean;
  /** By how much the device's list at this place was longer before; remembers it the first time. */
  readonly offset: (path: string, now: number) => number;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * In what two answers differ in shape, or in what they say of a state. `null` fits everything: what may be null is the spec's
 * affair. A list that is empty on one side tells nothing of its items.
 */
export function compare(device: unknown, simulator: unknown, comparison: Comparison, path = ''): readonly Difference[] {
  const [left, right] = [typeOf(device), typeOf(simulator)];
  const told = { path, device: shown(device), simulator: shown(simulator) };
  if (left === 'null' || right === 'null') return [];
  if (left !== right) return [{ kind: 'type', ...told }];
  if (left === 'list') return lists(device as unknown[], simulator as unknown[], comparison, path);
  if (left === 'object') return objects(device as Members, simulator as Members, comparison, path);
  return [];
}

function objects(device: Members, simulator: Members, comparison: Comparison, path: string): readonly Difference[] {
  const names = new Set([...Object.keys(device), ...Object.keys(simulator)]);
  return [...names].flatMap((name): readonly Difference[] => {
    const place = below(path, name);
    const [left, right] = [device[name], simulator[name]];
    const told = { path: place, device: shown(left), simulator: shown(right) };
    if (!(name in device)) return [{ kind: 'missing', ...told }];
    if (!(name in simulator)) return [{ kind: 'extra', ...told }];
    if (comparison.isState(name) && isScalar(left) && isScalar(right) && left !== right) {
      const kind = typeOf(left) === typeOf(right) || left === null || right === null ? 'state' : 'type';
      return [{ kind, ...told }];
    }
    return compare(left, right, comparison, place);
  });
}

function lists(
  device: readonly unknown[],
  simulator: readonly unknown[],
  comparison: Comparison,
  path: string,
): readonly Difference[] {
  const place = below(path, '*');
  const longer = device.length - simulator.length;
  const before = comparison.offset(path, longer);
  const grown: readonly Difference[] =
    longer === before ? [] : [{ kind: 'state', path, device: shown(device), simulator: shown(simulator) }];
  if (longer === 0)
    return [...grown, ...device.flatMap((item, index) => compare(item, simulator[index], comparison, place))];
  // Of lists of different lengths only what all items have in common can be compared.
  const [left, right] = [common(device), common(simulator)];
  if (left === undefined || right === undefined) return grown;
  return [...grown, ...compare(left, right, { ...comparison, isState: () => false, offset: (_, now) => now }, place)];
}

/** An item that stands for all: what each of them has. `undefined`: they have nothing in common. */
function common(items: readonly unknown[]): unknown {
  const [first] = items;
  if (first === undefined || items.some((item) => typeOf(item) !== typeOf(first))) return undefined;
  if (typeOf(first) !== 'object') return first;
  const members = Object.entries(first as Members).filter(([name]) => items.every((item) => name in (item as Members)));
  return Object.fromEntries(members);
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
