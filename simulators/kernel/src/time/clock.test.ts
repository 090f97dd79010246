import { describe, expect, test, vi } from 'vitest';
import { clocked } from '../fixtures/clocked.ts';
import { lastMoment } from './moment.ts';

describe('advance', () => {
  test('wakes sleepers in order, each at its moment, between what happens', async () => {
    const { clock, seen, sleeper } = clocked('paused', [
      [10, 'x'],
      [20, 'y'],
      [30, 'z'],
    ]);
    const sleepers = [sleeper(25, 'late'), sleeper(15, 'early'), sleeper(20, 'first'), sleeper(20, 'second')];
    await clock.advance(30);
    await Promise.all(sleepers);
    expect(seen).toStrictEqual(['x@10', 'early@15', 'y@20', 'first@20', 'second@20', 'late@25', 'z@30']);
  });

  test('waits for those whom it wakes: who sleeps again is woken again on the same way', async () => {
    const { clock, seen, sleeper } = clocked('paused', [[10, 'x']]);
    const loop = async () => {
      await sleeper(4, 'a');
      await sleeper(4, 'b');
      await sleeper(4, 'c');
    };
    const looping = loop();
    await clock.advance(12);
    await looping;
    expect(seen).toStrictEqual(['a@4', 'b@8', 'x@10', 'c@12']);
  });

  test('takes its target from one reading: what happens on the way does not move it', async () => {
    const { clock } = clocked('paused', [[1, 'x']], (now) => (now < 50 ? [[now + 1, 'x']] : []));
    await clock.advance(10);
    expect(clock.now()).toBe(10);
  });

  test('is done one after the other, however many are asked for at once', async () => {
    const { clock, seen, sleeper } = clocked('paused');
    const sleepers = [sleeper(5, 'a'), sleeper(15, 'b')];
    await Promise.all([
      clock.advance(10).then(() => seen.push('first')),
      clock.advance(10).then(() => seen.push('second')),
    ]);
    await Promise.all(sleepers);
    expect(seen).toStrictEqual(['a@5', 'first', 'b@15', 'second']);
    expect(clock.now()).toBe(20);
  });

  test('goes on after a rule that failed', async () => {
    const { clock } = clocked('paused', [[5, 'x']], (now) => {
      if (now === 5) throw new Error('broken rule');
      return [];
    });
    await expect(clock.advance(10)).rejects.toThrow('broken rule');
    await expect(clock.advance(0)).rejects.toThrow('broken rule');
  });

  test('to a moment that is past changes nothing', async () => {
    const { clock } = clocked('paused');
    await clock.advanceTo(50);
    await clock.advanceTo(20);
    expect(clock.now()).toBe(50);
  });

  test.each([Number.NaN, Infinity, 1e300, lastMoment + 1])('to %d is refused, and nothing happens', async (time) => {
    const { clock, seen } = clocked('paused', [[1, 'x']]);
    await expect(clock.advanceTo(time)).rejects.toThrow(RangeError);
    await expect(clock.advance(Math.abs(time))).rejects.toThrow(RangeError);
    expect([clock.now(), seen]).toStrictEqual([0, []]);
  });
});

describe('an observer', () => {
  test('is woken once by a jump, at its end, however often it would have looked', async () => {
    const { clock, seen, sleeper } = clocked('paused');
    const watch = async (): Promise<void> => {
      await sleeper(10, 'observer', true);
      void sleeper(10, 'observer', true);
    };
    const watching = watch();
    const sleeping = sleeper(500, 'a');
    await clock.advance(1000);
    await Promise.all([watching, sleeping]);
    expect(seen).toStrictEqual(['a@500', 'observer@1000']);
  });

  test('does not make an automatic clock jump', async () => {
    const { clock, seen, sleeper } = clocked('auto');
    void sleeper(10, 'observer', true);
    await sleeper(5, 'a');
    await sleeper(2, 'b');
    expect([seen, clock.now()]).toStrictEqual([['a@5', 'b@7'], 7]);
  });
});

describe('auto', () => {
  test('jumps from sleeper to sleeper, past everything that falls due', async () => {
    const { seen, sleeper } = clocked('auto', [
      [10, 'x'],
      [1e9, 'never'],
    ]);
    await Promise.all([sleeper(3_600_000, 'b'), sleeper(5, 'a')]);
    expect(seen).toStrictEqual(['a@5', 'x@10', 'b@3600000']);
  });
});

describe('timers and sleepers', () => {
  test('a timer that starts itself anew without delay holds nobody up', async () => {
    const { clock } = clocked('paused');
    let runs = 0;
    const again = (): void => {
      runs += 1;
      if (runs < 3) clock.timer(0, again, 'again');
    };
    clock.timer(0, again, 'again');
    await clock.advance(0);
    expect(runs).toBe(3);
  });

  test('a timer that was called off does not run, one for the end of days is never due', async () => {
    const { clock } = clocked('paused');
    const wake = vi.fn<() => void>();
    clock.timer(5, wake, 'x')();
    clock.timer(Infinity, wake, 'y');
    expect(clock.waiting()).toStrictEqual([]);
    await clock.advance(1000);
    expect(wake).not.toHaveBeenCalled();
  });

  test('who waits is listed, the soonest first, until the moment comes or the signal is aborted', async () => {
    const { clock } = clocked('paused');
    const leave = new AbortController();
    const gone = clock.sleep(20, { label: 'b', signal: leave.signal });
    const there = clock.sleep(10, { label: 'a' });
    expect(clock.waiting()).toStrictEqual([
      { label: 'a', until: 10 },
      { label: 'b', until: 20 },
    ]);
    await clock.advance(10);
    await there;
    leave.abort(new Error('enough'));
    await expect(gone).rejects.toThrow('enough');
    expect(clock.waiting()).toStrictEqual([]);
    await expect(clock.sleep(1, { signal: leave.signal })).rejects.toThrow('enough');
  });

  test.each([-1, Number.NaN, Infinity, 1e300])('nobody can sleep for %d', async (span) => {
    await expect(clocked('paused').clock.sleep(span)).rejects.toThrow(RangeError);
  });
});
