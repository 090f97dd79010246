import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sqliteSql } from '../node/sqlite-sql.ts';
import { createSqlStore } from './sql-store.ts';
import { tables } from './tables.ts';
import type { KeptLab } from './lab-store.ts';

function database() {
  const file = new DatabaseSync(':memory:');
  file.exec(tables.join(';'));
  const sql = sqliteSql(file, 'memory');
  const count = (table: string): number => Number(sql.all(`SELECT count(*) AS count FROM ${table}`)[0]!['count']);
  return { sql, count };
}

const labOf = (rig: unknown, time = 0): KeptLab => ({
  state: { time, seed: 1, random: { dice: [1, 2, 3, 4] }, parts: { rig } },
  clock: 'paused',
  generation: 0,
});
const long = (length: number, letter = 'x') => letter.repeat(length);

describe('a store', () => {
  test('has nothing at first, and then what was written last', () => {
    const { sql } = database();
    const store = createSqlStore(sql, 'main');
    expect(store.read()).toBeUndefined();
    for (const lab of [labOf({ a: 1 }), labOf({ a: 2 }, 5.25), { ...labOf({ a: 2 }, 7), clock: 60, generation: 3 }]) {
      store.write(lab);
      expect(createSqlStore(sql, 'main').read()).toStrictEqual(lab);
    }
  });

  test('writes no more than a line for a change, and nothing but the time if only that has passed', () => {
    const { sql, count } = database();
    const store = createSqlStore(sql, 'main');
    const list = Array.from({ length: 5000 }, (_, index) => ({ index }));
    store.write(labOf({ list }));
    store.write(labOf({ list: [...list, { index: -1 }] }, 1));
    store.write(labOf({ list: [...list, { index: -1 }] }, 2));
    expect([count('base'), count('change')]).toStrictEqual([1, 2]);
    const [size] = sql.all('SELECT max(length(change)) AS size FROM change');
    expect(size!['size']).toBeLessThan(200);
    expect(createSqlStore(sql, 'main').read()?.state.time).toBe(2);
  });

  test('begins another base when the changes have outgrown the one before, and when one change is large', () => {
    const { sql, count } = database();
    const store = createSqlStore(sql, 'main');
    const sizes: number[] = [];
    for (let index = 0; index < 100; index += 1) {
      store.write(labOf({ text: long(10_000, String(index % 7)), index }));
      sizes.push(count('change'));
    }
    expect(Math.max(...sizes)).toBeLessThan(12);
    const large = labOf({ text: long(600_000) });
    store.write(large);
    expect([count('base'), count('change'), count('bytes')]).toStrictEqual([1, 1, 1]);
    expect(createSqlStore(sql, 'main').read()).toStrictEqual(large);
  });

  test('writes bytes once, in pieces, and forgets those that nobody has any more', () => {
    const { sql, count } = database();
    const store = createSqlStore(sql, 'main');
    const film = new Uint8Array(2_500_000).map((_, index) => index % 251);
    store.write(labOf({ films: [film] }));
    expect([count('bytes'), count('piece')]).toStrictEqual([2, 4]);
    store.write(labOf({ films: [film], again: film }));
    const kept = createSqlStore(sql, 'main');
    expect(isDeepStrictEqual(kept.read(), labOf({ films: [film], again: film }))).toBe(true);
    kept.write(labOf({ films: [], text: long(600_000) }));
    expect([count('bytes'), count('piece')]).toStrictEqual([1, 1]);
    kept.write(labOf({ films: [film] }));
    expect(isDeepStrictEqual(createSqlStore(sql, 'main').read(), labOf({ films: [film] }))).toBe(true);
  });

  test('keeps nothing of a write that fails', () => {
    const { sql, count } = database();
    const store = createSqlStore(sql, 'main');
    store.write(labOf({ a: 1 }));
    const bad = labOf({ a: 2, bytes: new Uint8Array(10), wrong: new Map() });
    expect(() => store.write(bad)).toThrow('plain data');
    expect([count('change'), count('bytes')]).toStrictEqual([1, 1]);
    store.write(labOf({ a: 3, bytes: new Uint8Array(10) }));
    expect(createSqlStore(sql, 'main').read()).toStrictEqual(labOf({ a: 3, bytes: new Uint8Array(10) }));
  });

  test('that begins anew leaves the old lab alone until it is there', () => {
    const { sql, count } = database();
    const old = createSqlStore(sql, 'main');
    old.write(labOf({ a: 1 }));
    old.snapshots.write('before');
    const next = createSqlStore(sql, 'main', { about: '{}' });
    expect([next.read(), next.snapshots.list()]).toStrictEqual([undefined, []]);
    expect(createSqlStore(sql, 'main').read()).toStrictEqual(labOf({ a: 1 }));
    next.write(labOf({ b: 1 }));
    expect(next.read()).toStrictEqual(labOf({ b: 1 }));
    expect([count('lab'), count('base'), count('snapshot'), count('bytes')]).toStrictEqual([1, 1, 0, 1]);
    expect(() => old.write(labOf({ a: 2 }))).toThrow('FOREIGN KEY');
    expect(() => old.write(labOf({ a: long(600_000) }))).toThrow('FOREIGN KEY');
    expect(createSqlStore(sql, 'main').read()).toStrictEqual(labOf({ b: 1 }));
  });
});

describe('a snapshot', () => {
  test('is there under its name, at its time, after all that was written since, also in another process', () => {
    const { sql, count } = database();
    const store = createSqlStore(sql, 'main');
    const still = { untouched: true };
    store.write(labOf({ a: 1, still }, 10));
    store.snapshots.write('first');
    store.write(labOf({ a: 1, still }, 20));
    store.snapshots.write('second');
    store.write(labOf({ a: 3, text: long(600_000), still }, 30));
    expect(count('base')).toBe(2);
    const kept = createSqlStore(sql, 'main');
    expect(kept.snapshots.list()).toStrictEqual([
      { name: 'first', time: 10 },
      { name: 'second', time: 20 },
    ]);
    expect(kept.snapshots.read('first')).toStrictEqual(labOf({ a: 1, still }, 10).state);
    expect(kept.snapshots.read('second')).toStrictEqual(labOf({ a: 1, still }, 20).state);
    expect(kept.snapshots.read('third')).toBeUndefined();
  });

  test('shares what is equal with the present', () => {
    const { sql } = database();
    const store = createSqlStore(sql, 'main');
    store.write(labOf({ a: 1, still: { untouched: true }, bytes: new Uint8Array(9) }));
    store.snapshots.write('first');
    const now = labOf({ a: 2, still: { untouched: true }, bytes: new Uint8Array(9) });
    store.write(now);
    const { rig } = store.snapshots.read('first')!.parts as { rig: Record<string, unknown> };
    const present = now.state.parts['rig'] as Record<string, unknown>;
    expect([rig['still'] === present['still'], rig['bytes'] === present['bytes']]).toStrictEqual([true, true]);
  });

  test('of a name that was given before takes its place; one that is removed is gone, and what only it needed', () => {
    const { sql, count } = database();
    const store = createSqlStore(sql, 'main');
    store.write(labOf({ a: 1 }, 1));
    for (const name of ['x', 'y', 'x']) store.snapshots.write(name);
    store.write(labOf({ text: long(600_000) }, 2));
    expect(store.snapshots.list().map(({ name }) => name)).toStrictEqual(['y', 'x']);
    expect([store.snapshots.remove('x'), store.snapshots.remove('x'), count('base')]).toStrictEqual([true, false, 2]);
    store.snapshots.write('y');
    expect([count('base'), count('bytes'), store.snapshots.list()[0]?.time]).toStrictEqual([1, 1, 2]);
  });
});

const write = fc.record({
  text: fc.nat(300_000),
  bytes: fc.array(fc.nat(5), { maxLength: 3 }),
  name: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  drop: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  reopen: fc.boolean(),
});

test('whatever is written, named, dropped and reopened, a store has what a map would have, and no more', () => {
  const shelf = Array.from({ length: 6 }, (_, index) => new Uint8Array(10 ** index).fill(index));
  fc.assert(
    fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
      const { sql, count } = database();
      let store = createSqlStore(sql, 'main');
      let last: KeptLab | undefined;
      const snapshots = new Map<string, KeptLab>();
      for (const [time, { text, bytes, name, drop, reopen }] of writes.entries()) {
        last = labOf({ text: long(text), bytes: bytes.map((index) => shelf[index]!) }, time);
        store.write(last);
        if (name !== undefined) {
          store.snapshots.write(name);
          snapshots.set(name, last);
        }
        if (drop !== undefined) expect(store.snapshots.remove(drop)).toBe(snapshots.delete(drop));
        if (reopen) store = createSqlStore(sql, 'main');
        expect(isDeepStrictEqual(store.read(), last)).toBe(true);
        for (const [kept, { state }] of snapshots)
          expect(isDeepStrictEqual(store.snapshots.read(kept), state)).toBe(true);
      }
      expect(store.snapshots.list()).toHaveLength(snapshots.size);
      expect(count('base')).toBeLessThanOrEqual(1 + snapshots.size);
    }),
    { numRuns: 60 },
  );
});
