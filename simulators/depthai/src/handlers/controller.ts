import { ok } from '@labrig/simulator';
import { detail, failure, notFound } from '../answers.ts';
import { listed, shown } from '../controller/shown.ts';
import { set } from '../controller/set.ts';
import type { Shown } from '../controller/shown.ts';
import type { Settings } from '../controller/set.ts';
import type { ControllerDevice } from '../state.ts';
import type { DepthaiHandlers, DepthaiWorld } from '../depthai-world.ts';

/** The four calls that each kind of device has. */
function callsOf<Dev extends keyof Shown & keyof Settings>(dev: Dev) {
  const all = ({ state }: DepthaiWorld): ControllerDevice[] => state.devices.filter((device) => device.dev === dev);
  const find = (call: DepthaiWorld, circuit: string) => all(call).find((device) => device.circuit === circuit);
  const none = (circuit: string) => detail(404, `no ${dev} ${circuit}`);
  return {
    list: (call: DepthaiWorld) => ok(all(call).map((device) => shown(device as never, call.now) as Shown[Dev])),
    get(call: DepthaiWorld & { readonly path: { readonly circuit: string } }) {
      const device = find(call, call.path.circuit);
      return device ? ok(shown(device as never, call.now) as Shown[Dev]) : none(call.path.circuit);
    },
    /** Answers the last reading, from before the change. */
    updateAll(call: DepthaiWorld & { readonly body: Settings[Dev] }) {
      const before = all(call).map((device) => shown(device as never, call.now) as Shown[Dev]);
      const isTaken = all(call).every(({ circuit }) => set(call, { dev, circuit }, call.body));
      return isTaken ? ok(before) : failure();
    },
    update(call: DepthaiWorld & { readonly path: { readonly circuit: string }; readonly body: Settings[Dev] }) {
      const device = find(call, call.path.circuit);
      if (!device) return none(call.path.circuit);
      const before = shown(device as never, call.now) as Shown[Dev];
      return set(call, { dev, circuit: call.path.circuit }, call.body) ? ok(before) : failure();
    },
  };
}

const [ai, ao, di, out] = [callsOf('ai'), callsOf('ao'), callsOf('di'), callsOf('do')];
const [led, owpower, owbus, register] = [callsOf('led'), callsOf('owpower'), callsOf('owbus'), callsOf('register')];

export const controller = {
  listControllerDevices: ({ state, now }) => ok(listed(state.devices, now)),
  // The vendor describes it, and its server can't answer it.
  listControllerDevicesOfType: () => notFound,
  listAnalogInputs: ai.list,
  updateAnalogInputs: ai.updateAll,
  getAnalogInput: ai.get,
  updateAnalogInput: ai.update,
  listAnalogOutputs: ao.list,
  updateAnalogOutputs: ao.updateAll,
  getAnalogOutput: ao.get,
  updateAnalogOutput: ao.update,
  listDigitalInputs: di.list,
  updateDigitalInputs: di.updateAll,
  getDigitalInput: di.get,
  updateDigitalInput: di.update,
  listDigitalOutputs: out.list,
  updateDigitalOutputs: out.updateAll,
  getDigitalOutput: out.get,
  updateDigitalOutput: out.update,
  listLeds: led.list,
  updateLeds: led.updateAll,
  getLed: led.get,
  updateLed: led.update,
  listOneWirePowers: owpower.list,
  updateOneWirePowers: owpower.updateAll,
  getOneWirePower: owpower.get,
  updateOneWirePower: owpower.update,
  listOneWireBuses: owbus.list,
  updateOneWireBuses: owbus.updateAll,
  getOneWireBus: owbus.get,
  updateOneWireBus: owbus.update,
  listRegisters: register.list,
  updateRegisters: register.updateAll,
  getRegister: register.get,
  updateRegister: register.update,
} satisfies Partial<DepthaiHandlers>;
