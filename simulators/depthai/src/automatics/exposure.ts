import { headFor, resting, valueAt } from './course.ts';
import type { SensorControl } from '../generated/spec.ts';
import type { Course } from '../state.ts';

/** Milliseconds in which the automatic does half of its way. */
export const half = 150;

/** Microseconds × ISO that make the usual light look right. */
const right = 8000 * 320;

/** The longest exposure in microseconds, and the range of ISO that the automatic uses. */
const longest = 33_000;
const iso = { least: 100, most: 1600 } as const;

/** What the exposure depends on besides the controls. */
export interface Exposed {
  /** How much light there is; 1 as usual. */
  readonly light: number;
  /** Frames a second: no exposure takes longer than a frame. */
  readonly rate: number;
}

/** Where the gain goes: what is set by hand holds at once, the automatic gets there, and a locked one stays where it is. */
export function exposure(course: Course, control: SensorControl, exposed: Exposed, now: number): Course {
  if (!control.auto_exposure_enable) {
    const gain = Math.log2((control.exposure_time * control.sensitivity_iso) / right);
    return course.from === gain && course.to === gain ? course : resting(gain, now);
  }
  if (control.auto_exposure_lock) return course.from === course.to ? course : resting(valueAt(course, now, half), now);
  return headFor(course, wanted(control, exposed), { now, half });
}

/** Three steps of compensation are one stop. */
function wanted(control: SensorControl, { light, rate }: Exposed): number {
  const gain = 2 ** (control.auto_exposure_compensation / 3) / Math.max(1e-6, light);
  const most = (longestFor(control, rate) * iso.most) / right;
  return Math.log2(Math.min(Math.max(gain, iso.least / right), most));
}

function longestFor({ auto_exposure_limit: limit }: SensorControl, rate: number): number {
  return Math.max(1, Math.min(limit === 0 ? longest : limit, longest, 1e6 / rate));
}

/** The sensitivity behind a gain: the automatic exposes as long as it may before it raises it. Noise grows with it. */
export function sensitivity(gain: number, control: SensorControl, rate: number): number {
  if (!control.auto_exposure_enable) return control.sensitivity_iso;
  const needed = (2 ** gain * right) / longestFor(control, rate);
  return Math.min(iso.most, Math.max(iso.least, needed));
}
