import { describe, expect, test } from 'vitest';
import { diary, engineOf } from './fixtures/parts.ts';
import type { Diary } from './fixtures/parts.ts';
import type { AnyPart, Engine, Part } from './engine.ts';

const done = (engine: Engine, part = 'a'): Diary['done'] => engine.world<Diary>(part).state.done;

/** One rule that always reports the same, and does what it is told. */
function stubborn(run: AnyPart['rules'][number]['run'], at = 5): Part<{ count: number }> {
  return {
    name: 'clockwork',
    rules: [{ name: 'tick', due: (_, report) => report(at, 'spring'), run }],
    boot: () => ({ count: 0 }),
  };
}

describe('what is due', () => {
  test('happens in the order of time across parts, then of parts, then of rules, then of the report', () => {
    const order: string[] = [];
    const two = (name: string): AnyPart => ({
      name,
      rules: ['first', 'second'].map((rule) => ({
        name: rule,
        due(state: Record<string, boolean>, report: (at: number, key: string) => void) {
          for (const [at, key] of [
            [7, 'z'],
            [7, 'y'],
            [3, 'x'],
          ] as const)
            if (!state[rule + key]) report(at, key);
        },
        run({ update }: { update: (recipe: (draft: Record<string, boolean>) => void) => void }, due: { key: string }) {
          order.push(`${name}.${rule}.${due.key}`);
          update((draft) => {
            draft[rule + due.key] = true;
          });
        },
      })) as never,
      boot: () => ({}),
    });
    const engine = engineOf(two('b'), two('a'));
    const expected = [
      'b.first.x',
      'b.second.x',
      'a.first.x',
      'a.second.x',
      'b.first.z',
      'b.first.y',
      'b.second.z',
      'b.second.y',
    ].concat(['a.first.z', 'a.first.y', 'a.second.z', 'a.second.y']);
    expect(engine.upcoming().map(({ part, rule, key }) => `${part}.${rule}.${key}`)).toStrictEqual(expected);
    engine.settle(10);
    expect(order).toStrictEqual(expected);
  });

  test('is seen by its rule at the moment at which it fell due, and time ends at the target', () => {
    const engine = engineOf(
      diary('a', [
        [5, 'x'],
        [2, 'y'],
      ]),
    );
    engine.settle(100);
    expect(done(engine)).toStrictEqual([
      [2, 'y'],
      [5, 'x'],
    ]);
    expect(engine.time).toBe(100);
  });

  test('still happens if it was only planned on the way, exactly at the target', () => {
    const engine = engineOf(
      diary('a', [[5, 'x']], (now, key) =>
        key === 'x' ? [[10, 'follow-up']] : now === 10 && key === 'follow-up' ? [[10, 'last']] : [],
      ),
    );
    engine.settle(10);
    expect(done(engine)).toStrictEqual([
      [5, 'x'],
      [10, 'follow-up'],
      [10, 'last'],
    ]);
  });

  test('is not skipped by a jump: every occurrence of a month of hours happens', () => {
    const engine = engineOf(diary('a', [[1, 'hour']], (now) => [[now + 1, 'hour']]));
    engine.settle(720);
    expect(done(engine).map(([now]) => now)).toStrictEqual(Array.from({ length: 720 }, (_, index) => index + 1));
    expect(engine.next()).toStrictEqual({ part: 'a', rule: 'plan', at: 721, key: 'hour' });
  });

  test('happens at the present if it is overdue: time never runs backwards', () => {
    const engine = engineOf(diary('a', [[50, 'x']], (_, key) => (key === 'x' ? [[20, 'late']] : [])));
    engine.settle(50);
    expect(done(engine)).toStrictEqual([
      [50, 'x'],
      [50, 'late'],
    ]);
    engine.settle(40);
    expect(engine.time).toBe(50);
  });
});

describe('a rule that is wrong', () => {
  test('is named when its run changes nothing', () => {
    expect(() => engineOf(stubborn(() => undefined)).settle(5)).toThrow(
      'the rule clockwork/tick left "spring" due at 1970-01-01T00:00:00.005Z again',
    );
  });

  test.each([false, true])('is named when it reports again for ever what it has run (with pauses: %s)', (pause) => {
    const engine = engineOf(stubborn(({ update }) => update((draft) => void (draft.count += 1))));
    const settle = () => {
      while (!engine.settle(5, () => pause));
    };
    expect(settle).toThrow('the rule clockwork/tick left "spring" due');
  });

  test.each([Number.NaN, Infinity])('is named when it reports %s, which would hide everything else', (at) => {
    expect(() => engineOf(stubborn(() => undefined, at)).settle(5)).toThrow(
      `the rule clockwork/tick reports "spring" at ${at}`,
    );
  });

  test('is not one that has much to do at one moment, as long as all of it gets done', () => {
    const busy: Part<{ left: number }> = {
      name: 'busy',
      rules: [
        {
          name: 'work',
          due: ({ left }, report) => left > 0 && report(0, `${left}`),
          run({ update }) {
            update((draft) => {
              draft.left -= 1;
            });
          },
        },
      ],
      boot: () => ({ left: 0 }),
    };
    const engine = engineOf(busy);
    for (let round = 0; round < 2; round += 1) {
      engine.world<{ left: number }>('busy').update((draft) => {
        draft.left = 60_000;
      });
      engine.settle(0);
    }
    expect(engine.world('busy').state).toStrictEqual({ left: 0 });
  });
});

describe('settling with pauses', () => {
  test('says that there is more to do, and goes on where it stopped', () => {
    const engine = engineOf(
      diary('a', [
        [1, 'x'],
        [2, 'y'],
        [2, 'z'],
      ]),
    );
    expect(engine.settle(3, () => true)).toBe(false);
    expect([engine.time, done(engine).length]).toStrictEqual([1, 1]);
    expect(engine.settle(3, () => false)).toBe(true);
    expect([engine.time, done(engine).length]).toStrictEqual([3, 3]);
  });
});
