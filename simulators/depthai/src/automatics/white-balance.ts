import { headFor, resting, valueAt } from './course.ts';
import type { SensorControl } from '../generated/spec.ts';
import type { Course } from '../state.ts';

/** Milliseconds in which the automatic does half of its way. */
export const half = 400;

/** Kelvins of the lamps in the laboratory. */
export const lamps = 4500;

/** Kelvins that the modes assume; AUTO finds out those of the lamps. */
const kelvins: Readonly<Record<string, number>> = {
  AUTO: lamps,
  INCANDESCENT: 2850,
  WARM_FLUORESCENT: 3000,
  FLUORESCENT: 4000,
  DAYLIGHT: 5500,
  CLOUDY_DAYLIGHT: 6500,
  SHADE: 7500,
  TWILIGHT: 10_000,
};

/** Where the white balance goes: mode OFF takes the manual value at once, a lock keeps what there is in every other. */
export function whiteBalance(course: Course, control: SensorControl, now: number): Course {
  const {
    auto_whitebalance_mode: mode = 'AUTO',
    auto_whitebalance_lock: isLocked,
    manual_whitebalance: manual,
  } = control;
  if (mode === 'OFF') {
    const kelvin = Math.log2(manual);
    return course.from === kelvin && course.to === kelvin ? course : resting(kelvin, now);
  }
  if (isLocked) return course.from === course.to ? course : resting(valueAt(course, now, half), now);
  return headFor(course, Math.log2(kelvins[mode] ?? lamps), { now, half });
}
