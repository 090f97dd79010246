import { expect, test } from 'vitest';
import { simulateKettle } from './fixtures/kettle.ts';
import { createLab } from './lab.ts';
import type { KettleState } from './fixtures/kettle.ts';

const moved = {
  ...simulateKettle(),
  resume: (state: KettleState) => (state.boils === 7 ? state : { ...state, boils: 7 }),
};

test('what is different in this process is different in what is restored, and nothing else is', () => {
  const lab = createLab({ kettle: moved }, { clock: 'paused' });
  lab.kettle.hardware.fill({ cup: 1 });
  const snapshot = lab.snapshot();
  expect(lab.kettle.state.boils).toBe(0);
  lab.restore(snapshot);
  expect(lab.kettle.state).toStrictEqual({ ...(snapshot.state.parts['kettle'] as KettleState), boils: 7 });
  const same = lab.snapshot();
  lab.restore(same);
  expect(lab.kettle.state).toBe(same.state.parts['kettle']);
});

test('a kept lab goes on without its devices being made anew', () => {
  let boots = 0;
  const counted = {
    ...simulateKettle(),
    boot: (...args: Parameters<typeof moved.boot>) => {
      boots += 1;
      return simulateKettle().boot(...args);
    },
  };
  const first = createLab({ kettle: counted }, { clock: 'paused' });
  const kept = { state: first.snapshot().state, clock: 'paused' as const, generation: 0 };
  const store = { read: () => kept, write: () => undefined, snapshots: undefined as never };
  const lab = createLab({ kettle: counted }, { store });
  expect([boots, lab.kettle.state.boils]).toEqual([1, 0]);
  lab.reset();
  expect(boots).toBe(2);
});
