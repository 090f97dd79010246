import { expect, test, vi } from 'vitest';
import { diary, engineOf } from './fixtures/parts.ts';
import type { Diary } from './fixtures/parts.ts';

test('a change touches nothing but what it changes: the other branches and the other parts keep their identity', () => {
  const engine = engineOf(diary('a', [[9, 'x']]), diary('b', [[9, 'y']]));
  const before = engine.read();
  const a = before.parts['a'] as Diary;
  engine.world<Diary>('a').update((draft) => {
    draft.done.push([1, 'z']);
  });
  const after = engine.world<Diary>('a').state;
  expect(after).not.toBe(a);
  expect(after.still).toBe(a.still);
  expect(after.plan).toBe(a.plan);
  expect(engine.read().parts['b']).toBe(before.parts['b']);
  expect(a.done).toStrictEqual([]);
});

test('a recipe that changes nothing makes no new state and tells nobody', () => {
  const engine = engineOf(diary('a', []));
  const before = engine.world<Diary>('a').state;
  const listener = vi.fn<() => void>();
  engine.onChange(listener);
  engine.world<Diary>('a').update((draft) => {
    draft.done.splice(0, 0);
  });
  expect(engine.world<Diary>('a').state).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});

test('what a recipe returns is ignored: an arrow around push is a recipe, too', () => {
  const engine = engineOf(diary('a', []));
  engine.world<Diary>('a').update((draft) => draft.done.push([1, 'x']));
  expect(engine.world<Diary>('a').state.done).toStrictEqual([[1, 'x']]);
});

test('an attempt that fails leaves state and chance as they were, also of other parts, and says so', () => {
  const engine = engineOf(diary('a', []), diary('b', []));
  const before = engine.read();
  const first = engine.world('a').random('dice').next();
  engine.write(before);
  const listener = vi.fn<() => void>();
  engine.onChange(listener);
  const attempt = () =>
    engine.attempt(() => {
      engine.world('a').random('dice').next();
      for (const part of ['a', 'b']) engine.world<Diary>(part).update((draft) => draft.done.push([0, 'gone']));
      throw new Error('no');
    });
  expect(attempt).toThrow('no');
  expect(engine.read()).toStrictEqual(before);
  expect(engine.read().parts['a']).toBe(before.parts['a']);
  expect(listener).toHaveBeenCalledTimes(3);
  expect(engine.world('a').random('dice').next()).toBe(first);
});

test('an attempt that succeeds keeps what it did and hands out its value', () => {
  const engine = engineOf(diary('a', []));
  const value = engine.attempt(() => {
    engine.world<Diary>('a').update((draft) => draft.done.push([0, 'kept']));
    return 7;
  });
  expect(value).toBe(7);
  expect(engine.world<Diary>('a').state.done).toStrictEqual([[0, 'kept']]);
});

test('a state that is written back has its own future, without anything having to be called off', () => {
  const engine = engineOf(diary('a', [[5, 'x']]));
  const before = engine.read();
  engine.settle(5);
  expect(engine.next()).toBeUndefined();
  engine.write(before);
  expect([engine.time, engine.next()?.at]).toStrictEqual([0, 5]);
  engine.settle(6);
  expect(engine.world<Diary>('a').state.done).toStrictEqual([[5, 'x']]);
});

test('a listener hears every change until it leaves', () => {
  const engine = engineOf(diary('a', []));
  const listener = vi.fn<() => void>();
  const leave = engine.onChange(listener);
  const change = () => engine.world<Diary>('a').update((draft) => draft.done.push([0, 'x']));
  change();
  engine.write(engine.read());
  leave();
  change();
  expect(listener).toHaveBeenCalledTimes(2);
});

test('a world is that of its part at every moment, not of the moment at which it was asked for', () => {
  const engine = engineOf(diary('a', [[5, 'x']]));
  const world = engine.world<Diary>('a');
  engine.settle(9);
  expect([world.now, world.state.done.length]).toStrictEqual([9, 1]);
});
