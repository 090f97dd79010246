import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { withCommand } from '../fixtures/documents/command.ts';
import { programs } from '../fixtures/documents/programs.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const reason = hasPython ? '' : ' (python3 is not installed)';

describe.skipIf(!hasPython)(`programs in Python${reason}`, () => {
  const command = withCommand();

  test.each(programs('python').map((program) => [program.name, program] as const))(
    '%s runs as printed, and prints something',
    async (_, { text }) => {
      const { stdout } = await promisify(execFile)('python3', ['-c', text], command);
      expect(stdout).not.toBe('');
    },
    60_000,
  );
});
