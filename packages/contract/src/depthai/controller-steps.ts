import type { Depthai } from '@labrig/depthai';
import type { Step } from '../runner/guard.ts';
import type { Sent } from '../runner/sent.ts';
import type { SeenDevice } from './look.ts';

/** What can be set on each kind of device and read back, and by which operation. */
const settable: Readonly<
  Record<string, readonly [kind: 'ao' | 'do' | 'led' | 'owpower' | 'register', members: readonly string[]]>
> = {
  AnalogOutput: ['ao', ['mode', 'value']],
  DigitalOutput: ['do', ['value', 'pwm_freq', 'pwm_duty']],
  Led: ['led', ['value']],
  OneWirePower: ['owpower', ['value']],
  Register: ['register', ['value']],
};

/** What puts the devices of a box's controller back after these requests. */
export function controllerSteps(
  depthai: Depthai,
  before: readonly SeenDevice[],
  sent: readonly Sent[],
): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const { operation = '', path } of sent) {
    const name = /^update((?:Analog|Digital)(?:In|Out)put|Led|OneWire\w+?|Register)s?e?s?$/.exec(operation)?.[1];
    if (name === undefined) continue;
    const [kind, members = []] = settable[name] ?? [];
    if (kind === undefined) {
      steps.set(name, { what: `${name} stays as it was set: nothing tells what it was before` });
      continue;
    }
    for (const device of before.filter((each) => each['dev'] === kind)) {
      const circuit = String(device['circuit']);
      if (path['circuit'] !== undefined && path['circuit'] !== circuit) continue;
      const setting = Object.fromEntries(members.map((member) => [member, device[member]]));
      steps.set(`${kind} ${circuit}`, {
        what: `${kind} ${circuit} is ${members.map((member) => String(device[member])).join(', ')} again`,
        undo: () => depthai.controller[kind].update(circuit, setting as never),
      });
    }
  }
  return [...steps.values()];
}
