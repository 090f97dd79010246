import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { specFile } from '../fixtures/spec-file.ts';
import { generate } from '../generate.ts';
import { SpecError } from '../spec-error.ts';

describe('code is not made', () => {
  test('from a spec that breaks a rule: the error has one line per finding', async () => {
    const file = await specFile((spec) => {
      delete spec.paths['/cups']!['get']!['x-labrig-evidence'];
      spec.paths['/cups']!['post']!['x-labrig-retry'] = 'never';
    });
    const error: unknown = await generate({ files: [file], target: 'client', kernel: '' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(SpecError);
    const lines = (error as SpecError).message.split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(/^\S*tea\.openapi\.yaml:\d+ {2}.*\(labrig\/operation-(evidence|retry)\)$/);
  });

  test('from a text that is no YAML', async () => {
    const file = await specFile();
    await writeFile(file, 'openapi: 3.1.0\npaths: [\n');
    await expect(generate({ files: [file], target: 'client', kernel: '' })).rejects.toThrow(/tea\.openapi\.yaml/);
  });

  test('from a kind of spec that nobody knows', async () => {
    await expect(generate({ files: ['/tea.proto'], target: 'client', kernel: '' })).rejects.toThrow(
      '/tea.proto: no generator for this kind of spec; known are .openapi.yaml, .graphql',
    );
  });
});
