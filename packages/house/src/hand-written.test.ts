import { expect, test } from 'vitest';
import { tree } from './fixtures/tree.ts';
import { handWritten } from './hand-written.ts';

test('what a tool made or installed is not hand-written', () => {
  using house = tree({
    'packages/x/src/a.ts': 'a',
    'packages/x/src/generated/b.ts': 'b',
    'packages/x/node_modules/y/c.js': 'c',
    'packages/x/dist/d.js': 'd',
    'simulators/y/src/page/e.html': 'e',
  });
  expect(handWritten(house.folder)).toEqual({ 'packages/x/src/a.ts': 'a', 'simulators/y/src/page/e.html': 'e' });
});
