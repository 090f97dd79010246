import type {
  AnalogInput,
  AnalogOutput,
  DigitalInputSetting,
  DigitalOutputSetting,
  OneWireBusSetting,
} from '../generated/spec.ts';

/** A value that is read some times a second: what is written is in the next reading. */
export interface Written<Value> {
  readonly before: Value;
  readonly after: Value;
  /** When it was written. */
  readonly at: number;
}

interface Device<Dev extends string> {
  readonly dev: Dev;
  readonly circuit: string;
}

export interface AnalogInputDevice extends Device<'ai'>, Pick<AnalogInput, 'modes' | 'mode'> {
  /** What it measures. */
  readonly value: number;
}

export interface AnalogOutputDevice extends Device<'ao'>, Pick<AnalogOutput, 'modes' | 'mode'> {
  readonly setting: Written<number>;
}

export interface DigitalInputDevice extends Device<'di'> {
  /** What lies at the clamp, and since when. */
  readonly level: 0 | 1;
  readonly since: number;
  /** The level after it has been steady for the debounce time. */
  readonly value: 0 | 1;
  readonly setting: Written<Required<Omit<DigitalInputSetting, 'mode'>>>;
}

export interface DigitalOutputDevice extends Device<'do'> {
  readonly setting: Written<DigitalOutputSetting>;
}

export interface SwitchDevice extends Device<'led' | 'owpower' | 'register'> {
  readonly setting: Written<number>;
}

export interface OneWireBusDevice extends Device<'owbus'> {
  readonly bus: string;
  readonly setting: Written<Required<OneWireBusSetting>>;
}

/** A thermometer on the 1-Wire bus. */
export interface SensorDevice extends Device<'sensor'> {
  /** Degrees Celsius around it. */
  readonly temperature: number;
}

/** What only tells something. */
export interface FixedDevice extends Device<'ro' | 'watchdog' | 'modbus_slave' | 'data_point' | 'device_info'> {
  readonly value: number | string;
}

/** An input, output or whatever else the controller has. */
export type ControllerDevice =
  | AnalogInputDevice
  | AnalogOutputDevice
  | DigitalInputDevice
  | DigitalOutputDevice
  | SwitchDevice
  | OneWireBusDevice
  | SensorDevice
  | FixedDevice;
