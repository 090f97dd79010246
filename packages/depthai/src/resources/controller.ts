import { success } from '../call.ts';
import { devicesOf } from './devices.ts';
import type { CallOptions, Context } from '../call.ts';
import type {
  AnalogInput,
  AnalogInputSetting,
  AnalogOutput,
  AnalogOutputSetting,
  ControllerDevice,
  DigitalInput,
  DigitalInputSetting,
  DigitalOutput,
  DigitalOutputSetting,
  Led,
  LedSetting,
  OneWireBus,
  OneWireBusSetting,
  OneWirePower,
  OneWirePowerSetting,
  Register,
  RegisterSetting,
} from '../generated/operations.ts';
import type { Devices } from './devices.ts';

/** Inputs, outputs, buses and registers of the box, by the vendor's short names. */
export interface Controller {
  /**
   * Every device, with what it measures. Relays (`ro`), sensors and watchdogs are found here only, and so is the `value` of
   * an analog input.
   *
   * @param dev - the kind to pick out, such as `ai` or `ro`. Default: all.
   */
  devices(dev?: string, options?: CallOptions): Promise<readonly ControllerDevice[]>;
  /** Analog inputs: their modes. The server takes a new mode and does nothing. */
  readonly ai: Devices<AnalogInput, AnalogInputSetting>;
  /** Analog outputs, in the unit of their mode. */
  readonly ao: Devices<AnalogOutput, AnalogOutputSetting>;
  /** Digital inputs and their counters; every setting needs a `counter`. `debounce` is in units of 100 µs, 50 if left out. */
  readonly di: Devices<DigitalInput, DigitalInputSetting>;
  /** Digital outputs. The server takes value 1 with duty 100, and value 0 with duty 0, and fails with 500 for the rest. */
  readonly do: Devices<DigitalOutput, DigitalOutputSetting>;
  /** LEDs: 1 is on. */
  readonly led: Devices<Led, LedSetting>;
  /** The supplies of the 1-Wire buses: 1 is on. */
  readonly owpower: Devices<OneWirePower, OneWirePowerSetting>;
  /** 1-Wire buses. A member of a setting that is left out goes to its default. */
  readonly owbus: Devices<OneWireBus, OneWireBusSetting>;
  /** Modbus registers, 0 to 65,535. */
  readonly register: Devices<Register, RegisterSetting>;
}

export function controllerOf(context: Context): Controller {
  const { api } = context;
  return {
    async devices(dev, options) {
      const devices = await success(context, api.listControllerDevices({}, options));
      return dev === undefined ? devices : devices.filter((each) => each?.dev === dev);
    },
    ai: devicesOf(context, {
      list: api.listAnalogInputs,
      get: api.getAnalogInput,
      update: api.updateAnalogInput,
      updateAll: api.updateAnalogInputs,
    }),
    ao: devicesOf(context, {
      list: api.listAnalogOutputs,
      get: api.getAnalogOutput,
      update: api.updateAnalogOutput,
      updateAll: api.updateAnalogOutputs,
    }),
    di: devicesOf(context, {
      list: api.listDigitalInputs,
      get: api.getDigitalInput,
      update: api.updateDigitalInput,
      updateAll: api.updateDigitalInputs,
    }),
    do: devicesOf(context, {
      list: api.listDigitalOutputs,
      get: api.getDigitalOutput,
      update: api.updateDigitalOutput,
      updateAll: api.updateDigitalOutputs,
    }),
    led: devicesOf(context, {
      list: api.listLeds,
      get: api.getLed,
      update: api.updateLed,
      updateAll: api.updateLeds,
    }),
    owpower: devicesOf(context, {
      list: api.listOneWirePowers,
      get: api.getOneWirePower,
      update: api.updateOneWirePower,
      updateAll: api.updateOneWirePowers,
    }),
    owbus: devicesOf(context, {
      list: api.listOneWireBuses,
      get: api.getOneWireBus,
      update: api.updateOneWireBus,
      updateAll: api.updateOneWireBuses,
    }),
    register: devicesOf(context, {
      list: api.listRegisters,
      get: api.getRegister,
      update: api.updateRegister,
      updateAll: api.updateRegisters,
    }),
  };
}
