import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An operation as a spec declares it, read from its file: what the generator made of it is on the other side. */
export interface Declared {
  readonly method: string;
  readonly path: string;
  /** Status → media types of its answer. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

type Node = Readonly<Record<string, unknown>>;

/** The operations of a spec, by their ids. */
export function declaredIn(file: string): Readonly<Record<string, Declared>> {
  const document = parse(readFileSync(join(import.meta.dirname, '../../../../specs', file), 'utf8')) as Node;
  const resolve = (node: unknown): Node => {
    const reference = (node as Node)['$ref'];
    if (typeof reference !== 'string') return node as Node;
    return resolve(
      reference
        .slice(2)
        .split('/')
        .reduce<Node>((at, name) => at[name] as Node, document),
    );
  };
  const found: [string, Declared][] = [];
  for (const [path, item] of Object.entries(document['paths'] as Record<string, Node>)) {
    for (const [verb, operation] of Object.entries(item)) {
      const { operationId, responses } = operation as { operationId?: string; responses?: Node };
      if (operationId === undefined) continue;
      const answers = Object.entries(responses ?? {}).map(([status, response]) => {
        const { content = {} } = resolve(response) as { content?: Node };
        return [status, Object.keys(content)] as const;
      });
      found.push([operationId, { method: verb.toUpperCase(), path, answers: Object.fromEntries(answers) }]);
    }
  }
  return Object.fromEntries(found);
}
