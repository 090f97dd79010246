import fc from 'fast-check';

/**
 * Stands for something that the server has told before: an id, a name, a token. A case is made before anything is sent, so
 * it can only say which one: the `index`-th, counted around, of those that had this name.
 */
export interface Known {
  readonly $known: string;
  readonly index: number;
}

export const known = (name: string): fc.Arbitrary<Known> =>
  fc.nat({ max: 40 }).map((index) => ({ $known: name, index }));

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && '$known' in value;
}

/** So many values are remembered of each name, and so many names: a long history must not grow. */
const most = 60;

/** What the server has told. */
export class Told {
  readonly #byName = new Map<string, (string | number)[]>();
  readonly #ids: (string | number)[] = [];
  readonly #addresses: string[] = [];

  /** Reads an answer, or the state of a device, to a certain depth. */
  learn(value: unknown, name = '', depth = 9): void {
    if (typeof value === 'string' || typeof value === 'number') {
      if (String(value).length <= 400) this.#keep(name, value);
    } else if (typeof value === 'object' && value !== null && depth > 0) {
      const isList = Array.isArray(value);
      for (const [key, item] of Object.entries(value).slice(0, most)) this.learn(item, isList ? name : key, depth - 1);
    }
  }

  /** The values that placeholders stand for, in a copy. */
  resolve(value: unknown): unknown {
    if (isKnown(value)) return this.#find(value);
    if (Array.isArray(value)) return value.map((item) => this.resolve(item));
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.entries(value).map(([name, item]) => [name, this.resolve(item)] as const);
    // A member named __proto__ is a member like any other.
    return Object.fromEntries(copy);
  }

  /** Path and query of an address that the server gave out; its own root if there is none. */
  address(index: number): string {
    return this.#addresses[index % this.#addresses.length] ?? '/';
  }

  #keep(name: string, value: string | number): void {
    add(this.#byName.get(name) ?? (this.#byName.size < 10 * most ? fresh(this.#byName, name) : []), value);
    if (typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value)) {
      const { pathname, search } = new URL(value);
      add(this.#addresses, pathname + search);
    }
    if (/id$|serial|token|key|circuit|name$/i.test(name)) add(this.#ids, value);
  }

  #find({ $known: name, index }: Known): string | number {
    const named = this.#byName.get(name) ?? [];
    const values = index % 4 < 3 && named.length > 0 ? named : this.#ids;
    return values[index % values.length] ?? name;
  }
}

function fresh(map: Map<string, (string | number)[]>, name: string): (string | number)[] {
  const list: (string | number)[] = [];
  map.set(name, list);
  return list;
}

/** The newest takes the place of the oldest; what is there already stays where it is. */
function add<Value>(list: Value[], value: Value): void {
  if (list.includes(value)) return;
  if (list.length >= most) list.shift();
  list.push(value);
}
