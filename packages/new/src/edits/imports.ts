import { afterLast } from './places.ts';
import type { Names } from '../names.ts';

const simulators = /^import \{ simulate\w+ \} from .*$/gm;

const simulatorOf = ({ name, pascal }: Names): string =>
  `import { simulate${pascal} } from '@labrig/${name}-simulator';`;

/** A file that imports every simulator imports this vendor's, too. */
export function withSimulator(text: string, names: Names): string {
  return afterLast(text, simulators, simulatorOf(names));
}

/** The same for one that imports every client and its simulator. */
export function withBoth(text: string, names: Names): string {
  const client = `import { create${names.pascal} } from '@labrig/${names.name}';`;
  return afterLast(text, simulators, `${client}\n${simulatorOf(names)}`);
}
