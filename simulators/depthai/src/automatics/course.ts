import type { Course } from '../state.ts';

/** A value that has arrived. */
export function resting(value: number, since: number): Course {
  return { from: value, to: value, since };
}

/**
 * The value at a moment: a function of the course and the time alone, so that nothing has to run while nobody looks.
 *
 * @param half - milliseconds in which half of the way is done.
 */
export function valueAt({ from, to, since }: Course, now: number, half: number): number {
  return from === to ? to : to + (from - to) * 2 ** (-Math.max(0, now - since) / half);
}

/** The same value, now on its way to somewhere else; the same course if that is where it goes anyway. */
export function headFor(course: Course, to: number, { now, half }: { now: number; half: number }): Course {
  return course.to === to ? course : { from: valueAt(course, now, half), to, since: now };
}
