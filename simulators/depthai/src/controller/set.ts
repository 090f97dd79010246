import { write } from './written.ts';
import type {
  AnalogInputSetting,
  AnalogOutputSetting,
  DigitalInputSetting,
  DigitalOutputSetting,
  LedSetting,
  OneWireBusSetting,
  OneWirePowerSetting,
  RegisterSetting,
} from '../generated/spec.ts';
import type { ControllerDevice } from '../state.ts';
import type { DepthaiWorld } from '../depthai-world.ts';

/** What is sent to each kind of device. */
export interface Settings {
  readonly ai: AnalogInputSetting;
  readonly ao: AnalogOutputSetting;
  readonly di: DigitalInputSetting;
  readonly do: DigitalOutputSetting;
  readonly led: LedSetting;
  readonly owpower: OneWirePowerSetting;
  readonly owbus: OneWireBusSetting;
  readonly register: RegisterSetting;
}

/** Writes to a device. `false`: the server fails over it, and nothing has changed. */
export function set<Dev extends keyof Settings>(
  { update, now }: Pick<DepthaiWorld, 'update' | 'now'>,
  { dev, circuit }: { readonly dev: Dev; readonly circuit: string },
  setting: Settings[Dev],
): boolean {
  let isTaken = true;
  update((draft) => {
    const device = draft.devices.find((one) => one.dev === dev && one.circuit === circuit)!;
    const written = changed(device as ControllerDevice, setting as Settings[keyof Settings], now);
    if (written === undefined) isTaken = false;
    else Object.assign(device, written);
  });
  return isTaken;
}

/** What changes; nothing for modes, which the server takes and forgets. */
function changed(device: ControllerDevice, setting: Settings[keyof Settings], now: number): object | undefined {
  switch (device.dev) {
    case 'ao': {
      const [low, high] = device.modes[device.mode]?.range ?? [-Infinity, Infinity];
      const { value } = setting as AnalogOutputSetting;
      return { setting: write(device.setting, Math.min(Math.max(value, low), high), now) };
    }
    case 'di': {
      const { counter, counter_mode = 'Enabled', debounce = 50 } = setting as DigitalInputSetting;
      return { setting: write(device.setting, { counter, counter_mode, debounce }, now) };
    }
    case 'do': {
      const { pwm_freq, pwm_duty, value } = setting as DigitalOutputSetting;
      // The server takes value and duty for a contradiction, unless they say the same.
      if (!(value === 1 && pwm_duty === 100) && !(value === 0 && pwm_duty === 0)) return undefined;
      return { setting: write(device.setting, { pwm_freq, pwm_duty, value }, now) };
    }
    case 'owbus': {
      const { interval = 10, do_scan = false, do_reset = false, scan_interval = 60 } = setting as OneWireBusSetting;
      return { setting: write(device.setting, { interval, do_scan, do_reset, scan_interval }, now) };
    }
    case 'register': {
      const { value } = setting as RegisterSetting;
      // A register holds sixteen bits.
      if (!Number.isInteger(value) || value < 0 || value > 65_535) return undefined;
      return { setting: write(device.setting, value, now) };
    }
    case 'led':
    case 'owpower':
      return { setting: write(device.setting, (setting as LedSetting).value, now) };
    default:
      return {};
  }
}
