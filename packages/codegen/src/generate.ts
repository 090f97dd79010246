import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { graphql } from './graphql/index.ts';
import { openapi } from './openapi/index.ts';
import { schema } from './schema/index.ts';
import { SpecError } from './spec-error.ts';
import type { Files, Generator, Source } from './generator.ts';
import type { Finding } from './spec-error.ts';

/** The kinds of spec, by the ending of the file's name. */
const generators: Readonly<Record<string, Generator>> = { '.openapi.yaml': openapi, '.graphql': graphql };

/** A schema has no sides. */
const schemas: typeof generators = { '.schema.yaml': schema };

/** What code is made from: a package may have several specs. */
export interface Sources extends Omit<Source, 'file' | 'documents'> {
  /** The specs, as absolute paths. */
  readonly files: readonly string[];
  /** Default: `src/documents` of the folder where the program runs. */
  readonly documents?: string;
}

/** The files that specs turn into. The same specs give the same bytes. */
export async function generate({ files, documents = resolve('src/documents'), ...rest }: Sources): Promise<Files> {
  const all: Record<string, string> = {};
  const makers: Record<string, string> = {};
  for (const file of files) {
    const made = await filesOf({ ...rest, file, documents });
    for (const [name, text] of Object.entries(made)) {
      const maker = makers[name];
      if (maker !== undefined) throw new SpecError([clash(name, maker, file)]);
      makers[name] = file;
      // JSON has no room for a comment.
      all[name] = name.endsWith('.json') ? text : `// Made from specs/${basename(file)} by labrig-codegen.\n${text}`;
    }
  }
  return all;
}

async function filesOf(source: Source): Promise<Files> {
  const known = source.target === 'schema' ? schemas : generators;
  const ending = Object.keys(known).find((candidate) => source.file.endsWith(candidate));
  if (ending === undefined) {
    throw new Error(`${source.file}: no generator for this kind of spec; known are ${Object.keys(known).join(', ')}`);
  }
  return known[ending]!(source);
}

function clash(name: string, first: string, second: string): Finding {
  const reason = `${name} is made from ${basename(first)} already; of each kind of spec a package has one.`;
  return { file: relative(process.cwd(), second), line: 1, rule: 'labrig/one-maker', reason };
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
