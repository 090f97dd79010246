import { describe, expect, test } from 'vitest';
import { FaultError } from './faults/check.ts';
import { kettleLab } from './fixtures/kettle-lab.ts';
import { HardwareError } from './hardware-action.ts';
import type { TimelineEvent } from './timeline.ts';

const start = Date.UTC(2026, 2, 2);
const at = (seconds: number) => start + seconds * 1000;
const fill = (time: number, cup: number): TimelineEvent => ({ time, device: 'kettle', action: 'fill', args: { cup } });

describe('the events of a time line happen by themselves', () => {
  test('in the order of their times, those at the start with the first look', async () => {
    const { lab } = kettleLab({ timeline: [fill(at(20), 1), fill(at(0), 0)] });
    expect(lab.upcoming()).toMatchObject([{ part: 'timeline', at: at(20) }]);
    expect(lab.kettle.state.cups.map(({ level }) => level)).toEqual([1, 0, 0]);
    await lab.clock.advance(20_000);
    expect(lab.kettle.state.cups.map(({ level }) => level)).toEqual([1, 1, 0]);
    expect(lab.timeline().map(({ time, state }) => [time, state])).toEqual([
      [at(0), 'done'],
      [at(20), 'done'],
    ]);
  });

  test('faults are set like any other', async () => {
    const fault = { device: 'kettle', effect: { kind: 'status', status: 503 } } as const;
    const { lab, call } = kettleLab({ timeline: [{ time: at(5), fault }] });
    expect((await call('GET', '/kettle')).status).toBe(200);
    await lab.clock.advance(5000);
    expect((await call('GET', '/kettle')).status).toBe(503);
    expect(lab.faults.list()).toMatchObject([fault]);
  });

  test('one that can’t happen says why, changes nothing, and time goes on', async () => {
    const { lab } = kettleLab({ timeline: [fill(at(1), 9), fill(at(2), 2)] });
    await lab.clock.advance(3000);
    expect(lab.timeline()).toMatchObject([{ state: 'failed', reason: 'there is no cup 9' }, { state: 'done' }]);
    expect(lab.kettle.state.cups[2]?.level).toBe(1);
  });

  test('again after a reset, and from where a snapshot was taken', async () => {
    const { lab } = kettleLab({ timeline: [fill(at(1), 0), fill(at(2), 1)] });
    await lab.clock.advance(1500);
    const middle = lab.snapshot();
    await lab.clock.advance(1500);
    lab.restore(middle);
    expect(lab.timeline().map(({ state }) => state)).toEqual(['done', 'to come']);
    lab.reset();
    expect(lab.timeline().map(({ state }) => state)).toEqual(['to come', 'to come']);
  });
});

test('a time line that counts from the first moment is told it, and in real time a reset makes another', () => {
  const starts: number[] = [];
  const timeline = (first: number): readonly TimelineEvent[] => {
    starts.push(first);
    return [fill(first + 5000, 0)];
  };
  const paused = kettleLab({ timeline, start: at(0) });
  expect(paused.lab.timeline()).toMatchObject([{ time: at(5) }]);
  paused.lab.reset();
  expect(starts).toEqual([at(0)]);
  const real = kettleLab({ timeline, clock: 'system' });
  real.lab.reset();
  expect(starts).toHaveLength(3);
  expect(real.lab.timeline()).toMatchObject([{ time: starts[2]! + 5000, state: 'to come' }]);
});

test.each([
  [{ time: at(0), device: 'toaster', action: 'fill' }, HardwareError, 'no device named toaster; there is kettle'],
  [{ time: at(0), device: 'kettle', action: 'explode' }, HardwareError, 'kettle has no hardware action explode'],
  [{ time: at(0), device: 'kettle', action: 'fill' }, HardwareError, 'fill needs the argument cup'],
  [{ time: Number.NaN, device: 'kettle', action: 'setTimer' }, RangeError, 'a moment must be a number'],
  [{ time: at(0), fault: { device: 'oak', effect: { kind: 'empty' } } }, FaultError, 'no device named oak'],
] as const)('%j is refused before the lab is made', (event, kind, message) => {
  expect(() => kettleLab({ timeline: [event] })).toThrow(kind);
  expect(() => kettleLab({ timeline: [event] })).toThrow(message);
});
