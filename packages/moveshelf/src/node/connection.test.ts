import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveshelfConnection } from '../node.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labrig-moveshelf-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const path = join(folder, `${Math.abs(content.length)}.json`);
  await writeFile(path, content);
  return path;
}

describe("the vendor's file with the key", () => {
  test('has what a client needs', async () => {
    const apiKeyFile = await file('{"application": "knee-study-importer", "secretKey": "SIM-EXAMPLE-KEY"}');
    expect(await moveshelfConnection({ apiKeyFile })).toEqual({
      baseUrl: 'https://api.moveshelf.com',
      secretKey: 'SIM-EXAMPLE-KEY',
    });
    const baseUrl = 'https://api.us.moveshelf.com/graphql';
    expect(await moveshelfConnection({ apiKeyFile, baseUrl })).toMatchObject({ baseUrl });
  });

  test.each(['', 'hunter2', '{"secretKey"', '[]', 'null', '"hunter2"', '{}', '{"secretKey": 7}', '{"secretKey": ""}'])(
    'that holds %s is refused, and not shown',
    async (content) => {
      const apiKeyFile = await file(content);
      const error = await moveshelfConnection({ apiKeyFile }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(TypeError);
      expect((error as Error).message).toBe(`${apiKeyFile}: no JSON object with a secretKey`);
      expect((error as Error).cause).toBeUndefined();
    },
  );

  test('that is missing is named', async () => {
    await expect(moveshelfConnection({ apiKeyFile: join(folder, 'none.json') })).rejects.toThrow(
      /none\.json: no API key file/,
    );
    await expect(moveshelfConnection()).rejects.toThrow(/^mvshlf-api-key\.json: no API key file/);
  });
});
