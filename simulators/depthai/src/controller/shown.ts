import { reading } from './written.ts';
import type {
  AnalogInput,
  AnalogOutput,
  ControllerDevice as Listed,
  DigitalInput,
  DigitalOutput,
  Led,
  OneWireBus,
  OneWirePower,
  Register,
} from '../generated/spec.ts';
import type { ControllerDevice } from '../state.ts';

/** What the calls of each kind of device answer. */
export interface Shown {
  readonly ai: AnalogInput;
  readonly ao: AnalogOutput;
  readonly di: DigitalInput;
  readonly do: DigitalOutput;
  readonly led: Led;
  readonly owpower: OneWirePower;
  readonly owbus: OneWireBus;
  readonly register: Register;
}

/** A device as it was read last. */
export function shown<Dev extends keyof Shown>(device: ControllerDevice & { dev: Dev }, now: number): Shown[Dev] {
  return plain(device, now) as unknown as Shown[Dev];
}

function plain(device: ControllerDevice, now: number): Listed {
  const { dev, circuit } = device;
  switch (device.dev) {
    case 'ai':
      return { dev, circuit, modes: device.modes, mode: device.mode };
    case 'ao':
      return { dev, circuit, modes: device.modes, value: reading(device.setting, now), mode: device.mode };
    case 'di': {
      const { value } = device;
      const modes = { counter_modes: ['Enabled', 'Disabled'], modes: ['Simple', 'DirectSwitch'], mode: 'Simple' };
      return { dev, circuit, value, ...modes, ...reading(device.setting, now) };
    }
    case 'do':
      return { dev, circuit, modes: ['Simple', 'PWM'], mode: 'Simple', ...reading(device.setting, now) };
    case 'register':
      return { dev, circuit, value: reading(device.setting, now), save: true };
    case 'owbus':
      return { dev, circuit, bus: device.bus, ...reading(device.setting, now) };
    case 'led':
    case 'owpower':
      return { dev, circuit, value: reading(device.setting, now) };
    case 'sensor':
      return { dev, circuit, typ: 'DS18B20', value: device.temperature };
    default:
      return { dev, circuit, value: device.value };
  }
}

/** All devices as the list of everything has them: with what analog inputs measure, and thermometers while they have power. */
export function listed(devices: readonly ControllerDevice[], now: number): Listed[] {
  const power = devices.find(({ dev }) => dev === 'owpower');
  const isLost = power?.dev === 'owpower' && reading(power.setting, now) === 0;
  return devices.map((device) => {
    if (device.dev === 'ai') return { ...plain(device, now), value: device.value };
    if (device.dev === 'sensor')
      return { ...plain(device, now), value: isLost ? null : device.temperature, lost: isLost };
    return plain(device, now);
  });
}
