import { describe, expect, test } from 'vitest';
import { clustersOf, fittingSpan, linesOf, marksOf, minute, placeOf, spans } from './timeline-scale.ts';

const now = Date.UTC(2026, 2, 2, 9, 20, 28);
const due = (device: string, key: string, after: number) => ({ device, rule: 'task', key, time: now + after });

describe('what is on the time line', () => {
  test('stands in the order of time; events of a scenario are told by what they do', () => {
    const marks = marksOf(
      [due('motif', 'a', 9000), due('timeline', '0', 4000)],
      [
        { time: now + 4000, device: 'motif', action: 'unplug', args: { camera: 'FAKE0' } as never, state: 'to come' },
        { time: now - 5, device: 'valt', action: 'restart', state: 'failed', reason: 'it is off' },
        { time: now + 1, device: 'cam2', fault: { device: 'cam2', effect: { kind: 'reset' } }, state: 'done' },
      ],
    );
    expect(marks.map(({ device, text, state }) => `${device}: ${text}, ${state}`)).toEqual([
      'valt: restart (it is off), failed',
      'cam2: fault reset, done',
      'motif: unplug FAKE0, to come',
      'motif: task a, due',
    ]);
  });

  test.each([
    [[], 60],
    [[5_000], 1],
    [[60_000, 120_000, 400_000, 9e9], 10],
    [[60_000, 120_000, 3_600_000 * 5], 360],
    [[9e12], 365 * 1440],
  ])('%j milliseconds ahead fit into %i minutes', (ahead, minutes) => {
    const marks = marksOf(
      ahead.map((after, index) => due('motif', `${index}`, after)),
      [],
    );
    expect(fittingSpan(marks, now)).toBe(minutes * minute);
  });

  test('is one mark where several would cover each other, and none outside of the span', () => {
    const marks = marksOf(
      [1, 2, 3, 30_000, 9e9].map((after, index) => due('motif', `${index}`, after)),
      [],
    );
    expect(clustersOf(marks, now, minute).map((cluster) => cluster.marks.length)).toEqual([3, 1]);
  });

  test.each(spans.map(({ span, label }) => [label, span] as const))('has lines at whole steps in %s', (_, span) => {
    const places = linesOf(now, span).map((time) => placeOf(time, now, span));
    expect(places.length).toBeGreaterThanOrEqual(5);
    expect(places.length).toBeLessThanOrEqual(8);
    expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
  });
});
