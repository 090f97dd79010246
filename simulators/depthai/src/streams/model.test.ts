import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, rig, ffc, pro } from '../fixtures/rig.ts';
import { switching, take } from '../fixtures/steps.ts';
import type { Step } from '../fixtures/steps.ts';

/** What a camera has to look like, told by hand: sets and maps, and sentences of the vendor's pages. */
class Model {
  on = new Set<string>();
  contrast = new Map<string, number>();
  fps = new Map<string, number>();
  kept = new Map<string, number>();
  isBooted = true;
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
    for (const name of names) if (name.startsWith('CAM')) this.on.add(name);
  }

  off(name: string): void {
    this.on.delete(name);
    this.contrast.delete(name);
    this.fps.delete(name);
  }

  activate(name: string): void {
    const [, left, right] = name.split('_');
    for (const other of this.on) {
      if (name.startsWith('DEPTH') && (other === `CAM_${left}` || other === `CAM_${right}`)) this.off(other);
      if (name.startsWith('DEPTH') && other.startsWith('DEPTH') && other !== name) this.off(other);
      if (other.startsWith('DEPTH') && name.startsWith('CAM') && other.slice(5).includes(name.slice(3)))
        this.off(other);
    }
    this.on.add(name);
  }

  power(isOn: boolean): void {
    if (isOn === this.isBooted) return;
    this.isBooted = isOn;
    const held = new Map(this.contrast);
    for (const name of this.names) this.off(name);
    if (!isOn) this.kept = new Map([...held].filter(([name]) => name.startsWith('CAM')));
    else {
      for (const name of this.names) if (name.startsWith('CAM')) this.on.add(name);
      this.contrast = this.kept;
    }
  }
}

const inventory = {
  [pro]: ['CAM_A', 'CAM_B', 'CAM_C', 'DEPTH_B_C'],
  [ffc]: ['CAM_A', 'CAM_B', 'CAM_C', 'CAM_D', 'DEPTH_B_C', 'DEPTH_B_D'],
};

/** Lets the model do a step, as far as it says something of it; answers the status that it expects. */
function follow(models: Record<string, Model>, { method, path, body }: Extract<Step, { kind: 'call' }>): number {
  const [, , mxid = '', , name = '', under = ''] = path.split('/');
  const model = models[mxid]!;
  if (name === '') {
    model.power(method === 'POST');
    return 200;
  }
  if (!model.names.includes(name)) return 404;
  if (under === '') {
    if (!model.isBooted) return 409;
    if (method === 'POST') model.activate(name);
    else model.off(name);
    return method === 'POST' ? 201 : 202;
  }
  if (!model.on.has(name)) return 404;
  const { contrast, fps } = body as { contrast?: number; fps?: number };
  if (contrast !== undefined) model.contrast.set(name, contrast);
  if (fps === undefined) return 200;
  // A configuration of two members is one of mono sensors and depth.
  if (name === 'CAM_A') return 422;
  model.fps.set(name, fps);
  return 200;
}

test('whatever is switched, set, shut down and booted, streams are what the vendor’s pages say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(switching, { minLength: 5, maxLength: 60, size: 'max' }), async (history) => {
      const own = rig();
      const models: Record<string, Model> = { [pro]: new Model(inventory[pro]), [ffc]: new Model(inventory[ffc]) };
      for (const step of history) {
        const expected = follow(models, step as Extract<Step, { kind: 'call' }>);
        expect([step, await take(own, step)]).toEqual([step, expected]);
      }
      for (const [mxid, model] of Object.entries(models)) {
        expect(await own.active(mxid)).toEqual(model.names.filter((name) => model.on.has(name)));
        for (const name of model.on) {
          expect((await own.get(at(mxid, name, 'control'))).contrast).toBe(model.contrast.get(name) ?? 0);
          expect((await own.get(at(mxid, name, 'config'))).fps).toBe(model.fps.get(name) ?? 30);
        }
      }
    }),
    { seed: 42, numRuns: 150 },
  );
});
