import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { environment, experimentMetadata } from './environment.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-environment-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  // No command is found anywhere else: not on a machine that happens to be a recording system, either.
  vi.stubEnv('PATH', folder);
  return () => vi.unstubAllEnvs();
});

describe("the environment is read by the vendor's rules", () => {
  test.each([
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['10.11.12.23', '10.11.12.23'],
    ['recorder.lab', 'recorder.lab'],
  ])('MOTIF_HOST %j is the host %s', (MOTIF_HOST, host) => {
    expect(environment({ MOTIF_HOST }).host).toBe(host);
  });

  test.each([
    [undefined, 6083],
    ['', 6083],
    ['eighty', 6083],
    ['80.5', 6083],
    ['0x50', 6083],
    ['1e3', 6083],
    ['4001', 4001],
    [' 4001\n', 4001],
  ])('MOTIF_PORT %j is the port %i', (MOTIF_PORT, port) => {
    expect(environment({ MOTIF_PORT }).port).toBe(port);
  });

  test('MOTIF_API_KEY is the key; without one there is none', () => {
    expect(environment({ MOTIF_API_KEY: 'abc' }).apiKey).toBe('abc');
    expect(environment({ MOTIF_API_KEY: '' }).apiKey).toBeUndefined();
    expect(environment({}).apiKey).toBeUndefined();
  });

  test.each([
    ['echo 0123abcd', '0123abcd'],
    ['echo', undefined],
    ['echo 0123abcd; exit 1', undefined],
  ])('on the recording system its own command tells the key: %s', async (line, apiKey) => {
    const file = join(folder, 'recnode-apikey');
    await writeFile(file, `#!/bin/sh\n${line}\n`);
    await chmod(file, 0o755);
    expect(environment({}).apiKey).toBe(apiKey);
    expect(environment({ MOTIF_API_KEY: 'given' }).apiKey).toBe('given');
    await rm(file);
  });

  test('the variables of this process are read unless others are given', () => {
    vi.stubEnv('MOTIF_HOST', '10.0.0.7');
    expect(environment().host).toBe('10.0.0.7');
  });
});

describe('experimentMetadata', () => {
  const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  beforeEach(() => warnings.mockClear());

  test('is the object in the file', async () => {
    const file = join(folder, 'metadata.json');
    await writeFile(file, '{"animal": "m17", "Käfig": [3]}');
    expect(experimentMetadata({ MOTIF_METADATA_JSON_PATH: file })).toEqual({ animal: 'm17', Käfig: [3] });
    expect(warnings).not.toHaveBeenCalled();
  });

  test('is empty without the variable', () => {
    expect(experimentMetadata({})).toEqual({});
    expect(experimentMetadata({ MOTIF_METADATA_JSON_PATH: '' })).toEqual({});
    expect(warnings).not.toHaveBeenCalled();
  });

  test.each(['not JSON', '[1]', 'null', '"text"', ''])(
    'is empty, with a warning, for a file that holds %j',
    async (text) => {
      const file = join(folder, 'metadata.json');
      await writeFile(file, text);
      expect(experimentMetadata({ MOTIF_METADATA_JSON_PATH: file })).toEqual({});
      expect(warnings).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('MOTIF_METADATA_JSON_PATH'));
    },
  );

  test('is empty, with a warning, for a file that is not there', () => {
    expect(experimentMetadata({ MOTIF_METADATA_JSON_PATH: join(folder, 'nowhere.json') })).toEqual({});
    expect(warnings).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('nowhere.json'));
  });
});
