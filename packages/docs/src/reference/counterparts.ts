import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@labrig/house/workspace';

/** Where an operation is found in Labrig. */
export interface Counterparts {
  /** Client, simulator and scenario of an operation, one line; empty where there are none. */
  lines(operation: string): string;
}

/** Folders of a vendor's client and simulator, and the chapter of the coverage table. */
interface Rooms {
  readonly client?: string;
  readonly simulator: string;
  readonly coverage?: string;
}

/** The counterparts of a vendor's operations, from the guide's parity table, the coverage table and the sources. */
export function counterpartsOf(vendor: string, { client, simulator, coverage }: Rooms): Counterparts {
  const functions = client === undefined ? new Map<string, string>() : parity(vendor);
  const scenarios = coverage === undefined ? new Map<string, string>() : exercised(coverage);
  const inClient = client === undefined ? [] : sources(client);
  const inSimulator = sources(simulator);
  return {
    lines(operation) {
      const api = client === undefined ? '' : `\`${vendor}.api.${operation}()\``;
      const named = [functions.get(operation) ?? '', api].filter(Boolean).join(' · ');
      const scenario = scenarios.get(operation);
      return [
        named === '' ? '' : `*Client:* ${[named, fileLink(inClient, operation)].filter(Boolean).join(' · ')}`,
        fileLink(inSimulator, operation, '*Simulator:* '),
        scenario === undefined ? '' : `*Contract:* ${scenario}`,
      ]
        .filter((line) => line !== '')
        .join('<br>\n');
    },
  };
}

/** Operation → what the client calls it, from the last two columns of the guide's tables. */
function parity(vendor: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, `docs/${vendor}.md`), 'utf8');
  const rows = [...text.matchAll(/^\|.* \| ([^|]*`[^|]*) \| (\w+(?:, \w+)*) \|$/gm)];
  const found = new Map<string, string>();
  for (const [, here, operations] of rows) {
    for (const operation of operations!.split(', ')) {
      const before = found.get(operation);
      found.set(operation, before === undefined ? here! : before.includes(here!) ? before : `${before}, ${here}`);
    }
  }
  return found;
}

/** Operation → scenario, from the coverage table. */
function exercised(chapter: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  const own = text.split(`\n## ${chapter}\n`)[1]?.split('\n## ')[0] ?? '';
  return new Map([...own.matchAll(/^\| `(\w+)` \|.* \| ([^|]+) \|$/gm)].map(([, id, scenario]) => [id!, scenario!]));
}

function sources(pattern: string): readonly { readonly path: string; readonly text: string }[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => !/generated|fixtures|\.test\.ts$/.test(path))
    .toSorted()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

/** The file in which an operation is at home: a resource of the client, a handler of the simulator, or who else speaks of it. */
function fileLink(files: ReturnType<typeof sources>, operation: string, before = ''): string {
  const speaking = files.filter(({ text }) => new RegExp(`\\b${operation}\\b`).test(text));
  const file = speaking.find(({ path }) => /\/(?:resources|handlers)\//.test(path)) ?? speaking[0];
  return file ? `${before}[${file.path.split('/').slice(-2).join('/')}](../../../${file.path})` : '';
}
