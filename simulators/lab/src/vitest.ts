import { test as base } from 'vitest';
import { createLab } from './create-lab.ts';
import { journalText } from './journal-text.ts';
import type { AllLabOptions } from './create-lab.ts';

/**
 * vitest's `test` with a lab for each test that names it. When the test fails, the lab's journal is printed; when it ends, the lab is
 * closed.
 *
 * `test.override('labOptions', { … })` says what the labs of a file or a `describe` are like.
 *
 * @example
 * import { test } from '@labrig/lab/vitest';
 *
 * test('records for a minute', async ({ lab, expect }) => {
 *   const motif = createMotif(lab.motif.connection());
 *   const recording = await motif.recording.start({ duration: 60 });
 *   expect(await recording.finished()).toHaveLength(2);
 * });
 */
export const test = base
  .extend('labOptions', {} as AllLabOptions)
  .extend('lab', ({ labOptions, onTestFailed }, { onCleanup }) => {
    const lab = createLab(labOptions);
    onTestFailed(() => console.error(journalText(lab)));
    onCleanup(() => lab.close());
    return lab;
  });
