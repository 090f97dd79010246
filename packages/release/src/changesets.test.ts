import { readChangesets } from '@changesets/read';
import { root } from '@labrig/house/workspace';
import { expect, test } from 'vitest';

const waiting = await readChangesets(root);

test.runIf(waiting.length > 0)(
  'every changeset that waits is a few sentences for users about packages that they know',
  () => {
    for (const { id, summary, releases } of waiting) {
      // No heading, no list, no commit message.
      expect(`${id}: ${summary}`).toMatch(/^[\w-]+: [A-Z`][^\n#]+\.$/);
      expect(releases.every(({ name }) => /^(?:@labrig\/|labrig$)/.test(name))).toBe(true);
    }
  },
);
