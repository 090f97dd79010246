import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** What a program prints that has a clock and nothing else, and that ends when nothing keeps it. */
async function printed(mode: string, line: string): Promise<string> {
  const program = `
    const { createLab } = await import(${JSON.stringify(import.meta.resolve('../index.ts'))});
    const { clock } = createLab({}, { clock: ${mode} });
    ${line}
  `;
  const args = ['--conditions=labrig-source', '--input-type=module', '--eval', program];
  const done = await promisify(execFile)(process.execPath, args, { timeout: 15_000 });
  return done.stdout;
}

test('a program that waits for a moment lives to see it', async () => {
  expect(await printed('1000', "await clock.sleep({ seconds: 60 }); console.log('awake');")).toBe('awake\n');
  expect(await printed('1000', "clock.timer(60_000, () => console.log('rung'), 'a bell');")).toBe('rung\n');
});

test('who only follows time keeps no program alive', async () => {
  const follow = "void clock.sleep({ days: 1 }, { observer: true }).then(() => console.log('awake'));";
  expect(await printed("'system'", follow)).toBe('');
});
