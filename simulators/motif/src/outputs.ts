import { isRefused } from '@labrig/simulator';
import { connectedCameras } from './cameras.ts';
import { refused } from './answers.ts';
import type { PortSetting } from './generated/spec.ts';
import type { Refused } from './answers.ts';
import type { MotifState, Output } from './state.ts';
import type { MotifWorld } from './motif-world.ts';

/** The texts for infinities, as bodies bring them. */
const infinities: ReadonlyMap<unknown, number> = new Map([
  ['inf', Infinity],
  ['+inf', Infinity],
  ['-inf', -Infinity],
  ['Infinity', Infinity],
  ['+Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/**
 * Whose outputs and sensors a call means: a camera's, or the system's own. In a system with one camera the system's form
 * means that camera's first.
 */
function ownersOf(state: MotifState, serial: string | null): readonly (string | null)[] {
  const [only, ...others] = connectedCameras(state);
  return serial === null && only && others.length === 0 ? [only.serial, null] : [serial];
}

/** An output by its name: of a camera, or of the system. */
export function findOutput(state: MotifState, serial: string | null, name: string): Output | Refused<404> {
  for (const owner of ownersOf(state, serial)) {
    const found = state.outputs.find((output) => output.name === name && output.serial === owner);
    if (found) return found;
  }
  return refused(404, `no output named ${name}${serial === null ? '' : ` on camera ${serial}`}`);
}

/** What a wanted value means to an output: a number within its range, or an infinity; or why it can't be set to that. */
export function outputValue({ kind, min, max, name }: Output, wanted: unknown): number | Refused<400> {
  const value = infinities.get(wanted) ?? wanted;
  if (typeof value !== 'number' || Number.isNaN(value)) return refused(400, 'value must be a number or an infinity');
  if (Math.abs(value) === Infinity) {
    return kind === 'digital' ? value : refused(400, `the output ${name} is analogue: infinity has no meaning for it`);
  }
  return value >= min && value <= max ? value : refused(400, `value ${value} is outside ${min}-${max}`);
}

/** Infinities have several spellings on their way in; a task shows them in one. */
export function spelled(args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const infinity = infinities.get(args['value']);
  return infinity === undefined ? args : { ...args, value: String(infinity) };
}

/** Sets an output; answers the finite value that it has now. */
export function setOutput(
  { state, update }: MotifWorld,
  output: Output,
  wanted: unknown,
): Refused<400> | { readonly name: string; readonly value: number } {
  const value = outputValue(output, wanted);
  if (typeof value !== 'number') return value;
  const next = Math.abs(value) === Infinity ? toggled(output, value > 0 ? 1 : -1) : { value, toggle: null };
  const index = state.outputs.indexOf(output);
  update((draft) => {
    Object.assign(draft.outputs[index]!, next);
  });
  return { name: output.name, value: next.value };
}

/**
 * | memory | +∞ | −∞ |
 * | --- | --- | --- |
 * | none, or the other sign | maximum | minimum |
 * | the same sign | the other end | the other end |
 *
 * A finite value forgets.
 */
function toggled({ min, max, value, toggle }: Output, sign: 1 | -1): Pick<Output, 'value' | 'toggle'> {
  if (toggle !== sign) return { value: sign === 1 ? max : min, toggle: sign };
  return { value: value === max ? min : max, toggle: sign };
}

/** The deprecated form: a raw port of a device, set up at its first use. */
export function setPort(
  world: MotifWorld,
  device: string,
  port: string | number,
  setting: PortSetting,
): Refused<400 | 404> | { readonly name: string; readonly value: number } {
  const { io, outputs } = world.state;
  const found = device === '-1' ? io[0] : io.find(({ serial }) => serial === device);
  if (!found) return refused(404, device === '-1' ? 'no output device is attached' : `no output device ${device}`);
  if (!(Number(port) >= 0 && Number(port) < found.ports))
    return refused(404, `device ${found.serial} has the ports 0-${found.ports - 1}, not ${port}`);
  // Kept under the device's own serial: a port is the same one, however the device was addressed.
  const own = ({ name, serial }: Output): boolean => name === `${found.serial}/${port}` && serial === null;
  const fresh: Output = {
    name: `${found.serial}/${port}`,
    serial: null,
    kind: 'digital',
    min: 0,
    max: 1,
    value: 0,
    toggle: null,
  };
  const wanted = 'value' in setting ? setting.value : setting.state;
  const value = outputValue(outputs.find(own) ?? fresh, wanted);
  if (typeof value !== 'number') return value;
  if (!outputs.some(own)) {
    world.update((draft) => {
      draft.outputs.push(fresh);
    });
  }
  const set = setOutput(world, world.state.outputs.find(own)!, value);
  return isRefused(set) ? set : { name: `${device}/${port}`, value: set.value };
}

/** Outputs and sensors of a camera, or of the system: the same that can be set by name there. */
export function readings(state: MotifState, serial: string | null) {
  const owners = ownersOf(state, serial).toReversed();
  const pick = (list: readonly { readonly name: string; readonly serial: string | null; readonly value: number }[]) =>
    Object.fromEntries(
      owners.flatMap((owner) => list.filter((entry) => entry.serial === owner)).map(({ name, value }) => [name, value]),
    );
  return { outputs: pick(state.outputs), sensors: pick(state.sensors) };
}

/** Camera-relative tasks begin each recording without a memory of the last one. */
export function forgetToggles({ update }: MotifWorld, begun: readonly Output[]): void {
  update((draft) => {
    for (const output of draft.outputs) {
      if (begun.some(({ name, serial }) => name === output.name && serial === output.serial)) output.toggle = null;
    }
  });
}
