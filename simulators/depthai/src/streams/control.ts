import { usualControl, usualFocus } from './defaults.ts';
import type { SensorControl, SensorControlUpdate } from '../generated/spec.ts';

const members = Object.keys(usualControl(true)) as (keyof SensorControl)[];

/** What a request changes: the members that it names. `focus` is replaced as a whole; `null` leaves it as it is. */
export function changesOf(update: SensorControlUpdate): Partial<SensorControl> {
  const { focus, ...rest } = update;
  const known = Object.fromEntries(members.filter((name) => name in rest).map((name) => [name, rest[name as never]]));
  if (!focus) return known;
  const { auto_focus_mode, auto_focus_trigger, lens_position } = { ...usualFocus, ...focus };
  return { ...known, focus: { auto_focus_mode, auto_focus_trigger, lens_position } };
}
