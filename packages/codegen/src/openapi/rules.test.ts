import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { specFile } from '../fixtures/spec-file.ts';
import { lintOpenApi } from './lint.ts';
import { houseRules } from './rules.ts';
import type { TeaHouse } from '../fixtures/tea-house.ts';

type Change = (spec: TeaHouse) => void;
const cups = (spec: TeaHouse) =>
  spec.paths['/cups']!['get'] as Record<string, unknown> & { responses: Record<string, object> };
const move =
  (from: string, to: string): Change =>
  ({ paths }) => {
    paths[to] = paths[from]!;
    delete paths[from];
  };

/** What breaks a rule of the house: the rule, how, a text in the line that is blamed, the reason. */
const offences: readonly [rule: string, change: Change, line: string, reason: string][] = [
  ['operation-evidence', (spec) => delete cups(spec)['x-labrig-evidence'], 'get:', 'listCups needs x-labrig-evidence'],
  [
    'operation-evidence',
    (spec) => (cups(spec)['x-labrig-evidence'] = 'guessed'),
    'get:',
    'one of documented, client, observed, inferred',
  ],
  [
    'operation-retry',
    (spec) => (cups(spec)['x-labrig-retry'] = 'save'),
    'x-labrig-retry: save',
    'listCups has x-labrig-retry: save; it may be safe or unsent',
  ],
  [
    'operation-name',
    (spec) => (cups(spec)['operationId'] = 'list_cups'),
    'operationId: list_cups',
    'must be a camelCase name',
  ],
  [
    'operation-name',
    (spec) => (cups(spec)['operationId'] = 'delete'),
    'operationId: delete',
    'has a meaning in the generated code',
  ],
  [
    'operation-name',
    (spec) => (cups(spec)['operationId'] = 'api'),
    'operationId: api',
    'has a meaning in the generated code',
  ],
  [
    'operation-example',
    (spec) => (cups(spec).responses['200'] = { description: 'x', content: { 'application/json': { schema: {} } } }),
    'get:',
    'listCups needs an example of its status 200',
  ],
  [
    'operation-example',
    ({ paths }) => {
      const responses = paths['/cups']!['post']!['responses'] as Record<string, object>;
      responses['201'] = { description: 'x', content: { 'application/json': { schema: {} } } };
    },
    'post:',
    'addCup needs an example of its status 201',
  ],
  [
    'operation-example',
    ({ paths }) => (paths['/cups']!['post']!['requestBody'] = { content: { 'application/json': { schema: {} } } }),
    'post:',
    'addCup needs an example of its request body',
  ],
  ['operation-error', (spec) => delete cups(spec).responses['400'], 'get:', 'listCups needs at least one error status'],
  [
    'error-body',
    (spec) => (cups(spec).responses['404'] = { description: 'Nothing.' }),
    'description: Nothing.',
    'status 404 needs a body',
  ],
  [
    'schema-name',
    ({ components }) => (components.schemas['ListCups'] = components.schemas['Kind']),
    'ListCups:',
    'the schema name ListCups has a meaning',
  ],
  [
    'schema-name',
    ({ components }) => (components.schemas['Operations'] = components.schemas['Kind']),
    'Operations:',
    'the schema name Operations has a meaning',
  ],
  [
    'schema-name',
    ({ components }) => (components.schemas['tea.cup'] = components.schemas['Kind']),
    'tea.cup:',
    'must be a name of letters',
  ],
  [
    'schema-keyword',
    ({ components }) => (components.schemas['Kind'] = { type: 'string', dependentRequired: {} }),
    'dependentRequired:',
    'no value is held against dependentRequired',
  ],
  [
    'answer-status',
    (spec) => (cups(spec).responses['default'] = spec.components.responses['Refused'] as object),
    'default:',
    'listCups has the status default',
  ],
  [
    'answer-status',
    (spec) => (cups(spec).responses['4XX'] = spec.components.responses['Refused'] as object),
    '4XX:',
    'it must be a number',
  ],
  [
    'path-segment',
    move('/picture', '/picture.{kind}'),
    '/picture.{kind}:',
    'the path segment picture.{kind} must be a parameter as a whole',
  ],
  [
    'local-reference',
    ({ components }) => (components.schemas['Kind'] = { $ref: 'https://labrig.test/kind.yaml' }),
    '$ref: https://labrig.test/kind.yaml',
    'must stay in this file',
  ],
  ['spec-version', (spec) => (spec.openapi = '3.0.3'), 'openapi: 3.0.3', 'the spec must be OpenAPI 3.1, not 3.0.3'],
];

test('a spec that breaks no rule has no finding', async () => {
  expect(await lintOpenApi(await specFile())).toStrictEqual([]);
});

test.each(offences)('%s: refused with file, line and reason (case %#)', async (rule, change, line, reason) => {
  const file = await specFile(change);
  const findings = (await lintOpenApi(file)).filter((finding) => finding.rule === `labrig/${rule}`);
  expect(findings.map((finding) => finding.reason)).toContainEqual(expect.stringContaining(reason));
  const [finding] = findings;
  expect(finding?.file).toBe(relative(process.cwd(), file));
  expect((await readFile(file, 'utf8')).split('\n')[finding!.line - 1]).toContain(line);
});

test('every rule of the house has a spec that it refuses', () => {
  expect(new Set(offences.map(([rule]) => rule))).toStrictEqual(new Set(Object.keys(houseRules)));
});

describe('an error status without a body', () => {
  test('is allowed where the source says so', async () => {
    const file = await specFile((spec) => {
      cups(spec).responses['404'] = { description: 'Nothing.', 'x-labrig-empty': true };
    });
    expect(await lintOpenApi(file)).toStrictEqual([]);
  });
});

describe("OpenAPI's own rules hold, too", () => {
  test.each<[string, Change]>([
    ['operation-operationId-unique', (spec) => (cups(spec)['operationId'] = 'addCup')],
    ['operation-description', (spec) => delete cups(spec)['description']],
    ['no-unresolved-refs', (spec) => (cups(spec).responses['400'] = { $ref: '#/components/responses/Nowhere' })],
    ['no-unused-components', ({ components }) => (components.schemas['Lonely'] = { type: 'string' })],
    ['path-parameters-defined', move('/picture', '/picture/{kind}')],
    [
      'no-identical-paths',
      ({ paths }) => ((paths['/a/{x}'] = paths['/picture']!), (paths['/a/{y}'] = paths['/picture']!)),
    ],
    [
      'no-invalid-media-type-examples',
      (spec) =>
        (spec.components.responses['Refused'] = {
          description: 'No.',
          content: { 'application/json': { schema: { type: 'object' }, example: 5 } },
        }),
    ],
    ['struct', (spec) => delete (spec.info as { title?: string }).title],
  ])('%s', async (rule, change) => {
    expect((await lintOpenApi(await specFile(change))).map((finding) => finding.rule)).toContain(rule);
  });
});
