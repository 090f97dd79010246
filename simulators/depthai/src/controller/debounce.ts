import type { Rule } from '@labrig/simulator';
import type { DepthaiState } from '../state.ts';

/** Debounce times are counted in these many milliseconds. */
const unit = 0.1;

/** A digital input that has been steady for its debounce time is taken for what it is, and counted if it was switched on. */
export const debounce: Rule<DepthaiState> = {
  name: 'debounce',
  due({ devices }, report) {
    for (const device of devices) {
      if (device.dev !== 'di' || device.level === device.value) continue;
      report(device.since + Math.max(0, device.setting.after.debounce) * unit, device.circuit);
    }
  },
  run({ update }, { key }) {
    update((draft) => {
      const input = draft.devices.find(({ dev, circuit }) => dev === 'di' && circuit === key);
      if (input?.dev !== 'di') return;
      input.value = input.level;
      if (input.level === 0 || input.setting.after.counter_mode === 'Disabled') return;
      input.setting.after.counter += 1;
      if (input.setting.before !== input.setting.after) input.setting.before.counter += 1;
    });
  },
};
