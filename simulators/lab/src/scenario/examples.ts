import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { UpError } from '../up-error.ts';
import type { Scenario } from '../generated/scenario-types.ts';

/** A scenario that comes with the package. */
export interface ExampleScenario {
  readonly name: string;
  readonly description: string;
}

const ending = '.yaml';

/** The scenarios that come with the package. */
export async function exampleScenarios(): Promise<readonly ExampleScenario[]> {
  const names = await exampleNames();
  return Promise.all(
    names.map(async (name) => {
      const { description = '' } = parse(await exampleScenario(name)) as Scenario;
      return { name, description };
    }),
  );
}

/** The text of one. @throws UpError for a name that none has. */
export async function exampleScenario(name: string): Promise<string> {
  const names = await exampleNames();
  if (!names.includes(name)) throw new UpError(`there is no example named ${name}; there is ${names.join(', ')}`);
  return readFile(placeOf(`${name}${ending}`), 'utf8');
}

async function exampleNames(): Promise<readonly string[]> {
  const files = await readdir(new URL('.', import.meta.resolve('#scenarios/gait-study.yaml')));
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
}

function placeOf(file: string): string {
  return fileURLToPath(import.meta.resolve(`#scenarios/${file}`));
}
