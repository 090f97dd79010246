import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomStream } from './random.ts';
import type { RandomState } from './random.ts';

/** A store as the engine has it. */
function storeOf(seed: number, streams: RandomState = {}) {
  let state = streams;
  return {
    seed,
    read: (name: string) => state[name],
    write: (name: string, next: readonly number[]) => {
      state = { ...state, [name]: next };
    },
    all: () => state,
  };
}

const first = (seed: number, name: string): number => randomStream(storeOf(seed), name).next();
/** How far each number is from the one before. */
const steps = (numbers: readonly number[]) =>
  numbers.slice(1).map((number, index) => Math.abs(number - numbers[index]!));
const property = (seed: number) => ({ seed, numRuns: 100 });

test('a stream gives the same numbers for the same seed and name, whatever the others draw', () => {
  const names = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 5 });
  const claim = fc.property(fc.integer(), names, fc.nat(20), (seed, others, draws) => {
    const [alone, crowded] = [storeOf(seed), storeOf(seed)];
    const numbers = [alone, crowded].map((store) => {
      const drawn: number[] = [];
      for (let draw = 0; draw < draws; draw += 1) {
        if (store === crowded) for (const name of others) randomStream(store, `other/${name}`).next();
        drawn.push(randomStream(store, 'camera/1').next());
      }
      return drawn;
    });
    expect(numbers[0]).toStrictEqual(numbers[1]);
  });
  fc.assert(claim, property(1));
});

test('the states of the streams are plain data, and hold the future', () => {
  const store = storeOf(7);
  randomStream(store, 'a').next();
  const kept = JSON.parse(JSON.stringify(store.all())) as RandomState;
  const future = [randomStream(store, 'a').hex(40), randomStream(store, 'b').uuid()];
  const again = storeOf(7, kept);
  expect([randomStream(again, 'a').hex(40), randomStream(again, 'b').uuid()]).toStrictEqual(future);
});

test('streams with neighbouring names or seeds are unrelated from the first number on', () => {
  const count = 400;
  for (const numbers of [
    Array.from({ length: count }, (_, index) => first(1, `fault-${index}`)),
    Array.from({ length: count }, (_, index) => first(index, 'camera/1')),
  ]) {
    // Two independent numbers from [0, 1) lie 1/3 apart on average; a third of a hundredth is 1 in 150.
    expect(steps(numbers).reduce((sum, step) => sum + step, 0) / count).toBeGreaterThan(0.28);
    expect(steps(numbers).filter((step) => step < 1 / 300).length).toBeLessThan(12);
    expect(new Set(numbers).size).toBe(count);
  }
});

test('numbers lie in [0, 1), integers between their bounds, which both occur', () => {
  const claim = fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(5), (seed, low, span) => {
    const stream = randomStream(storeOf(seed), 'x');
    const seen = new Set<number>();
    for (let draw = 0; draw < 200; draw += 1) {
      const number = stream.next();
      expect(number >= 0 && number < 1).toBe(true);
      seen.add(stream.integer(low, low + span));
    }
    expect([...seen].toSorted((a, b) => a - b)).toStrictEqual(
      Array.from({ length: span + 1 }, (_, index) => low + index),
    );
  });
  fc.assert(claim, { seed: 2, numRuns: 20 });
});

test('a UUID is one of version 4, hexadecimal digits are as many as asked for', () => {
  const claim = fc.property(fc.integer(), fc.nat(40), (seed, length) => {
    const stream = randomStream(storeOf(seed), 'id');
    expect(stream.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stream.hex(length)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
  });
  fc.assert(claim, property(3));
});
