import { afterAll, expect, test } from 'vitest';
import { everywhere } from './rehearsal/checks.ts';
import { setStage } from './rehearsal/stage.ts';

const stage = await setStage();
afterAll(() => stage[Symbol.asyncDispose]());

test('every public package is published to a registry of this machine and installed from it', () => {
  expect(stage.source.registry).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test.each(everywhere.map((check) => [check.name, check] as const))(
  '%s',
  { timeout: 600_000 },
  async (_name, { run }) => {
    await expect(run(stage)).resolves.toBeUndefined();
  },
);
