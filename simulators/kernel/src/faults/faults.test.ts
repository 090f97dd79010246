import { describe, expect, test } from 'vitest';
import { kettleLab } from '../fixtures/kettle-lab.ts';
import { FaultError } from './check.ts';
import type { FaultRequest } from './fault.ts';
import type { Trigger } from './trigger.ts';

const teapot = { kind: 'status', status: 418 } as const;
const struck = async ({ call }: ReturnType<typeof kettleLab>, count: number, path = '/kettle'): Promise<number[]> => {
  const hits: number[] = [];
  for (let number = 1; number <= count; number += 1) if ((await call('GET', path)).status === 418) hits.push(number);
  return hits;
};

describe('a trigger decides which calls are struck', () => {
  test.each<[string, Trigger | undefined, number[]]>([
    ['none given: every call', undefined, [1, 2, 3, 4, 5, 6]],
    ['the first few', { first: 2 }, [1, 2]],
    ['the nth', { nth: 3 }, [3]],
    ['every nth', { every: 2 }, [2, 4, 6]],
    ['all conditions hold', { every: 2, first: 4 }, [2, 4]],
    ['an operation', { operations: ['getKettle'] }, [1, 2, 3, 4, 5, 6]],
    ['another operation', { operations: ['boil', 'stop'] }, []],
    ['a path', { path: '/k*', nth: 1 }, [1]],
    ['another path', { path: '/cups/*' }, []],
    ['never', { rate: 0 }, []],
    ['always', { rate: 1 }, [1, 2, 3, 4, 5, 6]],
  ])('%s', async (_, when, expected) => {
    const bench = kettleLab();
    bench.lab.faults.add({ device: 'kettle', effect: teapot, ...(when && { when }) });
    expect(await struck(bench, 6)).toStrictEqual(expected);
  });

  test('a window of virtual time, its end excluded', async () => {
    const bench = kettleLab();
    const { lab } = bench;
    const start = lab.clock.now();
    lab.faults.add({ device: 'kettle', effect: teapot, when: { from: start + 10, until: start + 20 } });
    const seen: number[] = [];
    for (const time of [0, 9, 10, 19, 20]) {
      await lab.clock.advanceTo(start + time);
      seen.push(...(await struck(bench, 1)).map(() => time));
    }
    expect(seen).toStrictEqual([10, 19]);
    expect(lab.faults.list()[0]).toMatchObject({ seen: 2, struck: 2 });
  });

  test('a path that no operation has', async () => {
    const bench = kettleLab();
    bench.lab.faults.add({ device: 'kettle', effect: teapot, when: { path: '/nowhere' } });
    expect(await struck(bench, 2, '/nowhere')).toStrictEqual([1, 2]);
  });

  test('a rate strikes the same calls for the same seed, about as many as it says', async () => {
    const run = async (seed: number, others: number) => {
      const bench = kettleLab({ seed });
      bench.lab.faults.add({ device: 'kettle', effect: teapot, when: { rate: 0.3 } });
      for (let other = 0; other < others; other += 1) {
        bench.lab.faults.add({ device: 'kettle', effect: { kind: 'empty' }, when: { rate: 0.5, path: '/kettle' } });
      }
      return struck(bench, 200);
    };
    const hits = await run(5, 0);
    expect(await run(5, 0)).toStrictEqual(hits);
    expect(await run(5, 2)).toStrictEqual(hits);
    expect(await run(6, 0)).not.toStrictEqual(hits);
    expect(hits.length).toBeGreaterThan(40);
    expect(hits.length).toBeLessThan(80);
  });
});

describe('faults are counted and kept', () => {
  test('the first that strikes is what happens; those after it do not look at the call', async () => {
    const bench = kettleLab();
    const { lab } = bench;
    lab.faults.add({ device: 'kettle', effect: { kind: 'status', status: 500 }, when: { every: 2 } });
    lab.faults.add({ device: 'kettle', effect: teapot });
    expect(await struck(bench, 4)).toStrictEqual([1, 3]);
    expect(lab.faults.list().map(({ seen, struck: hits }) => [seen, hits])).toStrictEqual([
      [4, 2],
      [2, 2],
    ]);
  });

  test('a snapshot holds them, with what they have counted', async () => {
    const bench = kettleLab();
    const { lab } = bench;
    lab.faults.add({ device: 'kettle', effect: teapot, when: { nth: 2 } });
    await struck(bench, 1);
    const snapshot = lab.snapshot();
    expect(await struck(bench, 2)).toStrictEqual([1]);
    lab.faults.clear();
    lab.restore(snapshot);
    expect(await struck(bench, 2)).toStrictEqual([1]);
  });

  test('they can be taken back one by one, and a number is never given twice', async () => {
    const bench = kettleLab();
    const { faults } = bench.lab;
    const ids = [1, 2].map(() => faults.add({ device: 'kettle', effect: teapot }).id);
    expect([faults.remove(ids[0]!), faults.remove(ids[0]!), faults.remove('__proto__')]).toStrictEqual([
      true,
      false,
      false,
    ]);
    expect(faults.list().map(({ id }) => id)).toStrictEqual([ids[1]]);
    faults.clear();
    expect(await struck(bench, 1)).toStrictEqual([]);
    expect(ids).not.toContain(faults.add({ device: 'kettle', effect: teapot }).id);
  });

  test('changing the request afterwards does not change the fault', () => {
    const { lab } = kettleLab();
    const when = { operations: ['boil'] };
    lab.faults.add({ device: 'kettle', effect: teapot, when });
    when.operations.push('stop');
    expect(lab.faults.list()[0]?.when).toStrictEqual({ operations: ['boil'] });
  });
});

describe('a fault that cannot be meant is refused, and nothing is set', () => {
  const device = 'kettle';
  test.each<[string, object]>([
    ['no device named toaster; there is kettle', { device: 'toaster', effect: teapot }],
    ['no device named __proto__', { device: '__proto__', effect: teapot }],
    ['kettle has no operation fly', { device, effect: teapot, when: { operations: ['boil', 'fly'] } }],
    ['first must be an integer', { device, effect: teapot, when: { first: 0 } }],
    ['nth must be an integer', { device, effect: teapot, when: { nth: 1.5 } }],
    ['every must be an integer', { device, effect: teapot, when: { every: Number.NaN } }],
    ['rate must be between 0 and 1', { device, effect: teapot, when: { rate: 1.1 } }],
    ['status must be an integer from 400', { device, effect: { kind: 'status' } }],
    ['status must be an integer from 400', { device, effect: { kind: 'status', status: 200 } }],
    ['retryAfter must be an integer', { device, effect: { ...teapot, retryAfter: -1 } }],
    ['milliseconds must be a number', { device, effect: { kind: 'delay' } }],
    ['milliseconds must be a number', { device, effect: { kind: 'delay', milliseconds: Infinity } }],
    ['bytes must be an integer', { device, effect: { kind: 'drip', milliseconds: 1, bytes: 0 } }],
    ['has no hardware action constructor', { device, effect: { kind: 'hardware', action: 'constructor' } }],
    ['fill needs the argument cup', { device, effect: { kind: 'hardware', action: 'fill' } }],
    ['fill has no argument milk', { device, effect: { kind: 'hardware', action: 'fill', args: { cup: 0, milk: 1 } } }],
    ['there is no effect fire', { device, effect: { kind: 'fire' } }],
  ])('%s', (message, request) => {
    const { faults } = kettleLab().lab;
    expect(() => faults.add(request as FaultRequest)).toThrow(FaultError);
    expect(() => faults.add(request as FaultRequest)).toThrow(message);
    expect(faults.list()).toStrictEqual([]);
  });
});
