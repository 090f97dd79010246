import { HardwareError, UnknownTargetError } from '@labrig/simulator';
import type { ControllerDevice } from '../state.ts';
import type { DepthaiAction, DepthaiWorld } from '../depthai-world.ts';

const setInput: DepthaiAction<{ circuit: string; value: number }> = {
  description: 'A digital input is switched: it is taken for on or off when it has been steady for its debounce time.',
  args: { circuit: 'Which input: 1_01.', value: '0 or 1.' },
  run(world, { circuit, value }) {
    deviceOf(world, 'di', circuit);
    if (value !== 0 && value !== 1) throw new HardwareError('value must be 0 or 1');
    world.update((draft) => {
      const input = draft.devices.find((device) => device.dev === 'di' && device.circuit === circuit);
      if (input?.dev === 'di' && input.level !== value) Object.assign(input, { level: value, since: world.now });
    });
  },
};

const setAnalogInput: DepthaiAction<{ circuit: string; value: number }> = {
  description: 'Something else lies at an analog input: the list of all devices shows it.',
  args: { circuit: 'Which input: 1_01.', value: 'In the unit of its mode.' },
  run: (world, { circuit, value }) => assign(world, 'ai', { circuit, member: 'value', value }),
};

const setTemperature: DepthaiAction<{ circuit: string; value: number }> = {
  description: 'It gets warmer or colder around a thermometer on the 1-Wire bus.',
  args: { circuit: 'Which thermometer: 28D1EFD2060000B4.', value: 'Degrees Celsius.' },
  run: (world, { circuit, value }) => assign(world, 'sensor', { circuit, member: 'temperature', value }),
};

/** What can happen to the inputs of the box. */
export const boxActions = { setInput, setAnalogInput, setTemperature };

function assign(
  world: DepthaiWorld,
  dev: 'ai' | 'sensor',
  { circuit, member, value }: { circuit: string; member: 'value' | 'temperature'; value: number },
): void {
  deviceOf(world, dev, circuit);
  if (!Number.isFinite(value)) throw new HardwareError('value must be a number');
  world.update((draft) => {
    Object.assign(
      draft.devices.find((device) => device.dev === dev && device.circuit === circuit)!,
      { [member]: value },
    );
  });
}

function deviceOf({ state }: DepthaiWorld, dev: ControllerDevice['dev'], circuit: string): void {
  if (state.devices.some((device) => device.dev === dev && device.circuit === circuit)) return;
  const there = state.devices.filter((device) => device.dev === dev).map((device) => device.circuit);
  throw new UnknownTargetError(`no ${dev} ${String(circuit)}; there is ${there.join(', ') || 'none'}`);
}
