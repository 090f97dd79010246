import { HttpError } from '@labrig/depthai';
import { assert } from 'chai';
import { rejected } from '../rejected.ts';
import { ids, operations, pathOf, wireOf, withPlace } from './requests.ts';
import type { Controller } from '@labrig/depthai';
import type { DepthaiScenario } from './rig.ts';

/** What each kind of device takes, what the next reading shows of it, and what it refuses by its place. */
const kinds = {
  ai: { setting: { mode: 'Current' }, shown: {}, wrong: [{ mode: 'Amperes' }, 'mode enum'] },
  ao: { setting: { value: 6.5 }, shown: { value: 6.5 }, wrong: [{}, 'value missing'] },
  di: {
    setting: { counter: 3, debounce: 80 },
    shown: { counter: 3, debounce: 80, counter_mode: 'Enabled' },
    wrong: [{ debounce: 80 }, 'counter missing'],
  },
  do: {
    setting: { value: 1, pwm_duty: 100, pwm_freq: 20 },
    shown: { value: 1, pwm_duty: 100, pwm_freq: 20 },
    wrong: [{ value: 1, pwm_duty: 101, pwm_freq: 20 }, 'pwm_duty less_than_equal'],
  },
  led: { setting: { value: 1 }, shown: { value: 1 }, wrong: [{ value: 2 }, 'value enum'] },
  owpower: { setting: { value: 0 }, shown: { value: 0 }, wrong: [{ value: 2 }, 'value enum'] },
  owbus: {
    setting: { interval: 30, do_scan: true },
    shown: { interval: 30, scan_interval: 60, do_reset: false },
    wrong: [{ interval: 0.5 }, 'interval int_from_float'],
  },
  register: { setting: { value: 512 }, shown: { value: 512 }, wrong: [{ value: 'x' }, 'value float_parsing'] },
} as const;

type Kind = keyof typeof kinds;

/** The calls of any kind: what they take differs. */
interface Calls {
  list(): Promise<readonly Listed[]>;
  get(circuit: string): Promise<Listed>;
  update(circuit: string, setting: object): Promise<Listed>;
  updateAll(setting: object): Promise<readonly Listed[]>;
}

interface Listed {
  readonly dev: string;
  readonly circuit: string;
}

const callsOf = (controller: Controller, kind: Kind): Calls => controller[kind] as unknown as Calls;
const every = Object.keys(kinds) as readonly Kind[];
const ofController = operations.filter(({ path }) =>
  /^\/controller\/(ai|ao|di|do|led|owpower|owbus|register)/.test(path),
);

/** Inputs, outputs, buses and registers of the box. */
export const controller: readonly DepthaiScenario[] = [
  {
    name: 'every device is in the list of all, in the list of its kind, and found by its circuit',
    operations: ['listControllerDevices', ...ids(ofController.filter(({ method }) => method === 'GET'))],
    effect: 'reading',
    async run({ depthai }) {
      const all = await depthai.controller.devices();
      for (const kind of every) {
        const calls = callsOf(depthai.controller, kind);
        const listed = await calls.list();
        const circuits = listed.map(({ circuit }) => circuit);
        assert.deepEqual(
          all.filter(({ dev }) => dev === kind).map(({ circuit }) => circuit),
          circuits,
        );
        for (const device of listed) assert.deepEqual(await calls.get(device.circuit), device);
      }
      assert.isTrue((await depthai.controller.devices('ai')).every(({ value }) => typeof value === 'number'));
    },
  },
  {
    name: 'what is set is answered as it was before, and the next reading shows it',
    operations: ids(ofController.filter(({ method }) => method === 'POST')),
    effect: 'changing',
    needs: ['clock'],
    async run({ depthai, pass }) {
      for (const kind of every) {
        const { setting, shown } = kinds[kind];
        const calls = callsOf(depthai.controller, kind);
        const [before, ...others] = await calls.list();
        assert.deepEqual(await calls.update(before!.circuit, setting), before);
        await pass(0.1);
        assert.deepInclude(await calls.get(before!.circuit), shown as object, kind);
        if (others[0]) assert.deepEqual(await calls.get(others[0].circuit), others[0], kind);
        assert.strictEqual((await calls.updateAll(setting)).length, others.length + 1);
        await pass(0.1);
        for (const device of await calls.list()) assert.deepInclude(device, shown as object, kind);
      }
    },
  },
  {
    name: 'a setting that cannot be is told by its place, for one device and for all',
    operations: ids(ofController.filter(({ method }) => method === 'POST')),
    effect: 'changing',
    async run({ depthai, send }) {
      for (const kind of every) {
        const [body, mistake] = kinds[kind].wrong;
        const [{ circuit } = { circuit: '' }] = await callsOf(depthai.controller, kind).list();
        for (const path of [`/controller/${kind}`, `/controller/${kind}/${circuit}`]) {
          const reply = await send('POST', path, { body });
          assert.strictEqual(reply.status, 422, path);
          const [{ loc, type }] = reply.body.detail;
          assert.strictEqual(`${loc.join('.')} ${type}`, `body.${mistake}`);
        }
      }
    },
  },
  {
    name: 'a circuit that there is not is told, whether it is read or set',
    operations: ids(withPlace('circuit')),
    effect: 'changing',
    async run(rig) {
      for (const operation of withPlace('circuit')) {
        const path = pathOf(rig, operation, { circuit: '9_99' });
        const { status, body } = await rig.send(operation.method, path, wireOf(operation));
        assert.strictEqual(status, 404, operation.id);
        assert.isString(body.detail);
      }
    },
  },
  {
    name: 'an output whose value and duty contradict each other makes the server fail, and stays as it was',
    operations: ['updateDigitalOutput', 'getDigitalOutput'],
    effect: 'changing',
    async run({ depthai }) {
      const [before] = await depthai.controller.do.list();
      const half = () => depthai.controller.do.update(before!.circuit, { value: 1, pwm_duty: 50, pwm_freq: 50 });
      assert.strictEqual((await rejected(half, HttpError)).status, 500);
      assert.deepEqual(await depthai.controller.do.get(before!.circuit), before);
    },
  },
];
