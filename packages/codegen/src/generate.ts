import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openapi } from './openapi/index.ts';
import type { Files, Generator, Source } from './generator.ts';

/** The kinds of spec, by the ending of the file's name. */
const generators: Readonly<Record<string, Generator>> = { '.openapi.yaml': openapi };

/** The files that a spec turns into. The same spec gives the same bytes. */
export async function generate(source: Source): Promise<Files> {
  const ending = Object.keys(generators).find((candidate) => source.file.endsWith(candidate));
  if (ending === undefined) {
    throw new Error(
      `${source.file}: no generator for this kind of spec; known are ${Object.keys(generators).join(', ')}`,
    );
  }
  const files = await generators[ending]!(source);
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      `// Made from specs/${basename(source.file)} by labrig-codegen.\n${text}`,
    ]),
  );
}

/** Makes a folder hold exactly the given files; a file that is right already keeps its time stamp. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  const present = await readdir(folder);
  await Promise.all(
    present.filter((name) => !(name in files)).map((name) => rm(join(folder, name), { recursive: true })),
  );
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const path = join(folder, name);
      const before = present.includes(name) ? await readFile(path, 'utf8') : undefined;
      if (before !== text) await writeFile(path, text);
    }),
  );
}
