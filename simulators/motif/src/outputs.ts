import { connectedCameras } from './cameras.ts';
import { refused } from './refused.ts';
import type { World } from '@labrig/simulator';
import type { OutputValue, PortSetting } from './generated/spec.ts';
import type { Refused } from './refused.ts';
import type { MotifState, Output } from './state.ts';

/** The texts for infinities, as bodies bring them. */
const infinities: Readonly<Record<string, number>> = {
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  Infinity: Infinity,
  '+Infinity': Infinity,
  '-Infinity': -Infinity,
};

/**
 * An output by its name: of a camera, or of the system. In a system with one camera the system's form means that camera's
 * outputs, too.
 */
export function findOutput(state: MotifState, serial: string | null, name: string): Output | Refused<404> {
  const [only, ...others] = connectedCameras(state);
  const owners = serial === null && only && others.length === 0 ? [null, only.serial] : [serial];
  const found = state.outputs.find((output) => output.name === name && owners.includes(output.serial));
  return found ?? refused(404, `no output named ${name}${serial === null ? '' : ` on camera ${serial}`}`);
}

/** Sets an output; answers the finite value that it has now. */
export function setOutput({ state, update }: World<MotifState>, output: Output, wanted: OutputValue): Refused<400> | { name: string; value: number } {
  const value = typeof wanted === 'string' ? infinities[wanted] : wanted;
  if (value === undefined || Number.isNaN(value)) return refused(400, 'value must be a number or an infinity');
  const { kind, min, max, name } = output;
  const infinite = Math.abs(value) === Infinity;
  if (infinite && kind === 'analogue') return refused(400, `the output ${name} is analogue: infinity has no meaning for it`);
  if (!infinite && (value < min || value > max)) return refused(400, `value ${value} is outside ${min}-${max}`);
  const next = infinite ? toggled(output, value > 0 ? 1 : -1) : { value, toggle: null };
  const index = state.outputs.indexOf(output);
  update((draft) => {
    Object.assign(draft.outputs[index]!, next);
  });
  return { name, value: next.value };
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
  world: World<MotifState>,
  device: string,
  port: string | number,
  setting: PortSetting,
): Refused<400 | 404> | { name: string; value: number } {
  const { io, outputs } = world.state;
  const found = device === '-1' ? io[0] : io.find(({ serial }) => serial === device);
  if (!found) return refused(404, device === '-1' ? 'no output device is attached' : `no output device ${device}`);
  if (!(Number(port) >= 0 && Number(port) < found.ports)) return refused(404, `device ${found.serial} has the ports 0-${found.ports - 1}, not ${port}`);
  const name = `${device}/${port}`;
  const own = (output: Output): boolean => output.name === name && output.serial === null;
  if (!outputs.some(own)) {
    world.update((draft) => {
      draft.outputs.push({ name, serial: null, kind: 'digital', min: 0, max: 1, value: 0, toggle: null });
    });
  }
  return setOutput(world, world.state.outputs.find(own)!, 'value' in setting ? setting.value : setting.state);
}

/** Outputs and sensors of a camera, or those of the system itself. */
export function readings({ outputs, sensors }: MotifState, serial: string | null) {
  const pick = (list: readonly { readonly name: string; readonly serial: string | null; readonly value: number }[]) =>
    Object.fromEntries(list.filter((entry) => entry.serial === serial).map(({ name, value }) => [name, value]));
  return { outputs: pick(outputs), sensors: pick(sensors) };
}

/** Camera-relative tasks begin each recording without a memory of the last one. */
export function forgetToggles({ state, update }: World<MotifState>, names: ReadonlySet<string>): void {
  if (!state.outputs.some(({ name, toggle }) => toggle !== null && names.has(name))) return;
  update((draft) => {
    for (const output of draft.outputs) if (names.has(output.name)) output.toggle = null;
  });
}
