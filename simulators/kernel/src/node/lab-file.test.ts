import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { temporaryFile } from '../fixtures/lab-file.ts';
import { LabFileError } from './lab-file-error.ts';
import { openLabFile } from './lab-file.ts';
import type { KeptLab } from '../store/lab-store.ts';

const labOf = (rig: unknown): KeptLab => ({
  state: { time: 0, seed: 1, random: {}, parts: { rig } },
  clock: 'auto',
  generation: 0,
});

/** The one sentence that says why a file can't be opened. */
function refusalOf(file: string): string {
  try {
    openLabFile(file, { writer: 'labrig 1.0.0' }).close();
  } catch (error) {
    expect(error).toBeInstanceOf(LabFileError);
    return (error as Error).message.replace(`${file} `, '');
  }
  return expect.unreachable('it was opened');
}

describe('a file of labs', () => {
  test('keeps several, each with what it takes to make it again', () => {
    const path = temporaryFile();
    {
      using file = openLabFile(path);
      expect([file.names(), file.about('main')]).toStrictEqual([[], undefined]);
      file.begin('main', { seed: 7 }).write(labOf(1));
      file.begin('night', { vendors: ['motif'] }).write(labOf(2));
      file.begin('never made', {});
    }
    using file = openLabFile(path);
    expect(file.names()).toStrictEqual(['main', 'night']);
    expect([file.about('main'), file.about('night')]).toStrictEqual([{ seed: 7 }, { vendors: ['motif'] }]);
    expect([file.store('main').read(), file.store('night').read()]).toStrictEqual([labOf(1), labOf(2)]);
  });

  test('forgets a lab that is removed: nobody brings it back who still has it', () => {
    using file = openLabFile(temporaryFile());
    const store = file.begin('main', {});
    store.write(labOf(1));
    expect([file.remove('main'), file.remove('main')]).toStrictEqual([true, false]);
    expect(() => store.write(labOf(2))).toThrow(LabFileError);
    expect(file.names()).toStrictEqual([]);
  });

  test('says that it is closed to whoever goes on writing', () => {
    const path = temporaryFile();
    const file = openLabFile(path);
    const store = file.begin('main', {});
    file.close();
    file.close();
    expect(() => store.write(labOf(1))).toThrow(`${path} is closed`);
  });
});

describe('a file that is refused', () => {
  test('is no database', () => {
    const file = temporaryFile();
    writeFileSync(file, 'Once upon a time there was a file that had nothing to do with it. '.repeat(100));
    expect(refusalOf(file)).toBe('is no database: take another file');
  });

  test('is the database of another program', () => {
    const file = temporaryFile();
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE song (title TEXT)');
    database.close();
    expect(refusalOf(file)).toBe('is a database of another program: take another file');
  });

  test('was written by a later version', () => {
    const file = temporaryFile();
    openLabFile(file, { writer: 'labrig 9.1.0' }).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 9');
    database.close();
    const sentence =
      'was written by labrig 9.1.0 (its schema is 9, the newest that labrig 1.0.0 knows is 1): take that one or a newer one';
    expect(refusalOf(file)).toBe(sentence);
  });

  test('is in use', () => {
    const path = temporaryFile();
    using _file = openLabFile(path);
    const module = JSON.stringify(new URL('lab-file.ts', import.meta.url).href);
    const script = `import(${module}).then((m) => m.openLabFile(process.argv[1])).catch((error) => console.log(error.message))`;
    const said = execFileSync(process.execPath, ['-e', script, path], { encoding: 'utf8' });
    expect(said.trim()).toBe(`${path} is in use: another process has it open`);
    expect(refusalOf(path)).toBe('is in use: another process has it open');
  });

  test.each([
    ['is in no folder', (file: string) => join(file, 'missing', 'labs')],
    [
      'is a folder',
      (file: string) => {
        mkdirSync(file);
        return file;
      },
    ],
  ])('%s', (_, make) => {
    expect(refusalOf(make(temporaryFile()))).toBe(
      "can't be opened: is its folder there, may it be written to, and is it no folder itself?",
    );
  });

  test.skipIf(process.getuid?.() === 0)('may only be read (the super-user may write everywhere: skipped there)', () => {
    const file = temporaryFile();
    openLabFile(file).close();
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o555);
    try {
      expect(refusalOf(file)).toBe("can't be written to");
    } finally {
      chmodSync(dirname(file), 0o755);
    }
  });
});
