import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** The states of all streams, by name: plain data, so that a snapshot holds the future of chance, too. */
export type RandomState = Readonly<Record<string, readonly number[]>>;

/** A named stream of random numbers: the same seed and name give the same numbers, whatever other streams do. */
export interface RandomStream {
  /** A number in [0, 1). */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** `length` lower-case hexadecimal digits. */
  hex(length: number): string;
  /** A version 4 UUID. */
  uuid(): string;
}

/** Where a stream reads and keeps its state. */
export interface RandomStore {
  readonly seed: number;
  read(name: string): readonly number[] | undefined;
  write(name: string, state: readonly number[]): void;
}

/** Opens a stream. Its state is written back after every draw. */
export function randomStream(store: RandomStore, name: string): RandomStream {
  const draw = (): number => {
    const state = store.read(name);
    const generator = state ? xoroshiro128plusFromState(state) : xoroshiro128plus(seedOf(store.seed, name));
    const value = generator.next();
    store.write(name, generator.getState());
    return value >>> 0;
  };
  const hex = (length: number): string => {
    let digits = '';
    while (digits.length < length) digits += draw().toString(16).padStart(8, '0');
    return digits.slice(0, length);
  };
  const next = (): number => draw() / 2 ** 32;
  return {
    next,
    hex,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    uuid: () => {
      const digits = hex(30);
      const variant = '89ab'[draw() & 3];
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-${variant}${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
    },
  };
}

/**
 * FNV-1a over the name and the seed, then the finish of MurmurHash3: without it the first numbers of streams with
 * neighbouring names would lie next to each other.
 */
function seedOf(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
