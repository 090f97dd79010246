import { createReadStream } from 'node:fs';
import { UpError } from '../up-error.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from '../generated/scenario-types.ts';

/** No scenario that people write is longer, in bytes. */
const longest = 1_048_576;

/**
 * The scenario in a file, YAML or JSON.
 *
 * @throws ScenarioError with file, line and column of everything that is wrong; UpError for a file that can't be read.
 * @example
 * const lab = createLabFrom(await readScenario('rig.yaml'));
 */
export async function readScenario(file: string): Promise<Scenario> {
  return parseScenario(await textOf(file), file);
}

async function textOf(file: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    // Not more than is needed to know that it is too much: a file may have no end.
    for await (const part of createReadStream(file, { end: longest }) as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
    }
  } catch (error) {
    throw new UpError(`the scenario ${file} can't be read: ${reasonOf(error as NodeJS.ErrnoException)}`, {
      cause: error,
    });
  }
  if (length > longest) throw new UpError(`the scenario ${file} is longer than ${longest} bytes, which no scenario is`);
  return Buffer.concat(parts).toString('utf8');
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'nobody may read it',
    ERR_INVALID_ARG_VALUE: 'no file has such a name',
  };
  return reasons[code ?? ''] ?? message;
}
