import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyHouse } from './fixtures/house-copy.ts';
import { moveIn } from './fixtures/move-in.ts';

test(
  'a new vendor has the types, the format and the manners of all others, as it is written',
  { timeout: 300_000 },
  () => {
    using house = copyHouse();
    const said = moveIn(house, 'tidewater', 'Tidewater gate cameras');
    expect(said).toMatch(/^\d+ files are new, and \d+ know tidewater now:$/m);
    for (const room of ['packages/tidewater', 'simulators/tidewater', 'simulators/lab', 'packages/contract'])
      house.pnpm(room, 'exec', 'tsc');
    const made = ['packages/tidewater', 'simulators/tidewater', 'packages/contract/src', 'simulators/lab/src'];
    house.pnpm('.', 'exec', 'oxlint', ...made);
    house.pnpm('.', 'exec', 'oxfmt', '--check', ...made);
    const guide = readFileSync(join(house.folder, 'docs/tidewater.md'), 'utf8');
    expect(guide).toMatch(/^# Tidewater\n/);
    expect(guide).not.toMatch(/acme/i);

    expect(() => house.pnpm('.', 'new', 'vendor', 'tidewater')).toThrow('there is a vendor tidewater already\n');
  },
);
