import { headFor, resting } from './course.ts';
import type { SensorControl } from '../generated/spec.ts';
import type { Course } from '../state.ts';

/** Milliseconds in which the motor does half of its way. */
export const half = 120;

/** Where the lens has to stand for the scene to be sharp, and for what is nearer. */
export const sharp = 0.62;
const near = 0.75;

/**
 * Where the lens goes: by hand at once, the continuous modes to what is sharp, the others only when they are triggered. A sensor
 * without a motor stays sharp, whatever is stored.
 *
 * @param isTriggered - the change that was just made asks for it.
 */
export function lens(
  course: Course,
  { focus }: SensorControl,
  { now, isTriggered, hasMotor }: { now: number; isTriggered: boolean; hasMotor: boolean },
): Course {
  if (!hasMotor || !focus) return course;
  switch (focus.auto_focus_mode) {
    case 'OFF':
      return course.from === focus.lens_position && course.to === focus.lens_position
        ? course
        : resting(focus.lens_position, now);
    case 'AUTO':
      return isTriggered ? headFor(course, sharp, { now, half }) : course;
    case 'MACRO':
      return isTriggered ? headFor(course, near, { now, half }) : course;
    default:
      return headFor(course, sharp, { now, half });
  }
}
