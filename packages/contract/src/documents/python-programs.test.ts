import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCommand } from '../fixtures/documents/command.ts';
import { programs } from '../fixtures/documents/programs.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const reason = hasPython ? '' : ' (python3 is not installed)';

describe.skipIf(!hasPython)(`programs in Python${reason}`, () => {
  let folder = '';
  let env: NodeJS.ProcessEnv = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labrig-documents-'));
    env = await withCommand(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(programs('python').map((program) => [program.name, program] as const))(
    '%s runs as printed, and prints something',
    async (_, { text }) => {
      const { stdout } = await promisify(execFile)('python3', ['-c', text], { cwd: folder, env });
      expect(stdout).not.toBe('');
    },
    60_000,
  );
});
