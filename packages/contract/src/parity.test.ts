import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCam2 } from '@labrig/cam2';
import { simulateCam2 } from '@labrig/cam2-simulator';
import { createDepthai } from '@labrig/depthai';
import { simulateDepthai } from '@labrig/depthai-simulator';
import { createLab } from '@labrig/lab';
import { createMotif } from '@labrig/motif';
import { simulateMotif } from '@labrig/motif-simulator';
import { createMoveshelf } from '@labrig/moveshelf';
import { simulateMoveshelf } from '@labrig/moveshelf-simulator';
import { createValt } from '@labrig/valt';
import { simulateValt } from '@labrig/valt-simulator';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** An operation as a spec declares it, read from its file: what the generator made of it is on the other side. */
interface Declared {
  readonly method: string;
  readonly path: string;
  /** Status → media types of its answer. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

type Node = Readonly<Record<string, unknown>>;

function declaredIn(file: string): Record<string, Declared> {
  const document = parse(readFileSync(join(import.meta.dirname, '../../../specs', file), 'utf8')) as Node;
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

const lab = createLab();
const vendors = [
  { name: 'motif', simulator: simulateMotif(), api: createMotif(lab.motif.connection()).api },
  { name: 'valt', simulator: simulateValt(), api: createValt(lab.valt.connection()).api },
  { name: 'depthai', simulator: simulateDepthai(), api: createDepthai(lab.depthai.connection()).api },
  { name: 'cam2', simulator: simulateCam2(), api: createCam2(lab.cam2.connection()).api },
  // Its client speaks GraphQL, whose documents have a test of their own.
  { name: 'moveshelf', simulator: simulateMoveshelf(), api: undefined },
] as const;

describe.each(vendors)('$name: what the spec declares is what the simulator serves and the client calls', (vendor) => {
  const { name, simulator, api } = vendor;
  const declared = declaredIn(`${name}.openapi.yaml`);
  const ids = Object.keys(declared).toSorted();

  test('operations', () => {
    expect(ids).not.toEqual([]);
    expect(simulator.spec.operations.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(Object.keys(simulator.handlers).toSorted()).toEqual(ids);
    if (api) expect(Object.keys(api).toSorted()).toEqual(ids);
  });

  test('verbs, paths, statuses and media types', () => {
    const served = simulator.spec.operations.map(({ id, method, path, answers }) => {
      const media = Object.entries(answers).map(([status, answer]) => [status, answer.media] as const);
      return [id, { method, path, answers: Object.fromEntries(media) }] as const;
    });
    for (const [id, { method, path, answers }] of served) {
      const spec = declared[id]!;
      expect({ id, method, path, statuses: Object.keys(answers) }).toEqual({
        id,
        method: spec.method,
        path: spec.path,
        statuses: Object.keys(spec.answers),
      });
      // A simulator names the media type that it answers with unless it says otherwise: the first, or none.
      for (const [status, media] of Object.entries(answers)) {
        expect([id, status, media]).toEqual([id, status, spec.answers[status]?.[0]]);
      }
    }
  });
});

describe('moveshelf: what the schema declares is what the simulator resolves', () => {
  test.each(['Query', 'Mutation'])('%s', async (type) => {
    const sdl = readFileSync(join(import.meta.dirname, '../../../specs/moveshelf.graphql'), 'utf8');
    const [, body = ''] = RegExp(`^type ${type}\\b[^{]*\\{([^]*?)^\\}`, 'm').exec(sdl.replaceAll(/"""[^]*?"""/g, ''))!;
    const fields = [...body.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, field]) => field!).toSorted();
    const query = `{ __type(name: "${type}") { fields { name } } }`;
    const { baseUrl, fetch, secretKey } = lab.moveshelf.connection();
    const answer = await fetch(`${baseUrl}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: {} }),
    });
    const { data } = (await answer.json()) as { data: { __type: { fields: { name: string }[] } } };
    expect(data.__type.fields.map(({ name }) => name).toSorted()).toEqual(fields);
  });

  test('the client has a function for each document, and none is left out', () => {
    expect(Object.keys(createMoveshelf(lab.moveshelf.connection()).api).length).toBeGreaterThan(20);
  });
});
