import { copyHouse } from './fixtures/house-copy.ts';
import { moveIn } from './fixtures/move-in.ts';

/** Everything that a new vendor promises on its first day, in a copy of the house: `pnpm test:new`. It takes some minutes. */
const name = 'tidewater';
const rooms = [`packages/${name}`, `simulators/${name}`];
const vitest = (...files: readonly string[]) =>
  ['exec', 'vitest', 'run', '--config', '../../vitest.config.ts', '--maxWorkers=1', ...files] as const;

using house = copyHouse();
const step = (what: string, run: () => unknown): void => {
  const began = performance.now();
  run();
  console.log(`${what}: ${Math.round((performance.now() - began) / 1000)} s`);
};

step('written, installed, generated', () => moveIn(house, name, 'Tidewater gate cameras'));
step('types', () => {
  for (const room of [...rooms, 'simulators/lab', 'packages/contract']) house.pnpm(room, 'exec', 'tsc');
});
step('lint', () => house.pnpm('.', 'exec', 'oxlint'));
step('format', () =>
  house.pnpm('.', 'exec', 'oxfmt', '--check', ...rooms, 'packages/contract/src', 'simulators/lab/src'),
);
step('unused files, exports and dependencies', () => {
  try {
    house.pnpm('.', 'exec', 'knip', '--no-progress');
  } catch (error) {
    // What isn't used elsewhere is no fault of the new rooms.
    if ((error as Error).message.includes(name)) throw error;
  }
});
step('its own tests', () => {
  for (const room of rooms) house.pnpm(room, ...vitest());
});
step('the contract, in-process, over a port and through MSW', () =>
  house.pnpm('packages/contract', ...vitest(`src/${name}.test.ts`)),
);
step('the contract, in a browser', () => house.pnpm('packages/contract', ...vitest('src/browser.test.ts', '-t', name)));
step('spec and code, hostile answers, guards', () =>
  house.pnpm(
    'packages/contract',
    ...vitest('src/parity', 'src/hostile/matrix', 'src/guards/simulators.test.ts', '-t', name),
  ),
);
step('the lab', () => house.pnpm('simulators/lab', ...vitest('src/create-lab', 'src/scenario/types', 'src/refusal')));
step('what it weighs', () => {
  for (const room of ['packages/http', 'simulators/kernel', ...rooms]) house.pnpm(room, 'run', 'build');
  house.pnpm('packages/release', ...vitest('src/budgets.test.ts', '-t', name));
});
