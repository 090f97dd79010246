import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { complaints } from '../fixtures/complaints.ts';
import { folder } from '../fixtures/spec-file.ts';
import { sdlFile } from '../fixtures/tea-room.ts';
import { generate } from '../generate.ts';
import { SpecError } from '../spec-error.ts';
import type { Files } from '../generator.ts';

const inRoom = async (): Promise<Files> =>
  generate({ files: [await sdlFile()], target: 'simulator', kernel: 'kernel' });

/** The code of a client with these documents: file name → text. */
async function client(documents: Readonly<Record<string, string>>): Promise<Files> {
  const here = join(await folder(), 'documents');
  await mkdir(here);
  for (const [name, text] of Object.entries(documents)) await writeFile(join(here, name), text);
  return generate({ files: [await sdlFile()], target: 'client', kernel: '', documents: here });
}

const same = `type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  const yes = <Claim extends true>(claim?: Claim) => claim;`;

const documents = {
  'one-cup.graphql': `"Reads a cup.\\nAnd what is beside it."
    query OneCup($id: ID!) { node(id: $id) { ... on Cup { ...CupLine beside { ...CupLine } } } }`,
  'cup-line.graphql': 'fragment CupLine on Cup { id notes ...HowFull }',
  'how-full.graphql': 'fragment HowFull on Cup { level }',
  'add-cup.graphql': 'mutation AddCup($cup: CupInput!) { addCup(cup: $cup) { cup { id } } }',
  'name-cup.graphql': 'mutation NameCup { nameCup(id: "1", name: "x") { cup { id } } }',
  'name-and-add.graphql':
    'mutation NameAndAdd { nameCup(id: "1", name: "x") { cup { id } } addCup(cup: { level: FULL }) { cup { id } } }',
  'notes.txt': 'not a document',
};

describe('for a simulator', () => {
  test('the schema is that of the wire: without what only we read, nor the examples', async () => {
    const { sdl } = (await import(`data:text/javascript,${encodeURIComponent((await inRoom())['schema.ts']!)}`)) as {
      sdl: string;
    };
    const schema = buildSchema(sdl);
    expect(sdl).not.toMatch(/@|```|directive|Evidence|Retry|ErrorCode/);
    expect(schema.getQueryType()?.getFields()['node']?.description).toBe(
      'Whatever has this id: with `ticks` and a ${literal}.\n\nAnd this is all.',
    );
    expect(Object.keys(schema.getTypeMap())).toEqual(expect.arrayContaining(['Cup', 'Level', 'JSONString', 'Node']));
  });

  test('what the spec says of a field is data', async () => {
    const text = (await inRoom())['fields.ts']!;
    const of = (name: string) =>
      JSON.parse(text.slice(text.indexOf('= [', text.indexOf('fields:')) + 2, -2)).find(
        (field: { name: string }) => field.name === name,
      ) as object;
    expect(text).toContain('/** No such cup. */\n  NO_CUP: "No cup has the id {id}",');
    expect(of('node')).toStrictEqual({
      parent: 'Query',
      name: 'node',
      evidence: 'documented',
      source: 'the book',
      retry: 'read',
      errors: [],
    });
    expect(of('addCup')).toStrictEqual({
      parent: 'Mutation',
      name: 'addCup',
      evidence: 'inferred',
      retry: 'unsent',
      errors: [],
    });
    expect(of('nameCup')).toMatchObject({ retry: 'safe', errors: ['NO_CUP'] });
    expect(of('beside')).toMatchObject({ parent: 'Cup', evidence: 'client', errors: ['NO_CUP'] });
    expect(of('level')).toBeUndefined();
    expect((await inRoom())['examples.ts']).toContain('"answer": {\n      "node": {\n        "id": "c1"');
  });

  const parents = `export interface Parents { Cup: { id: string; name: string; level: 'FULL' | 'HALF'; notes: object; besides: string[] } }`;
  const resolvers = (cup: string) => `${same}
    import type { AllResolvers, Cup, Level } from './resolvers.ts';
    yes<Same<Cup['level'], Level>>();
    declare const scalar: AllResolvers['JSONString'];
    const cup = { id: '1', name: 'x', level: 'HALF' as const, notes: {}, besides: [] };
    export const all: AllResolvers = {
      JSONString: scalar,
      Query: { node: (_, { id }, { cups }) => cups.get(id) ?? null },
      Mutation: { addCup: (_, { cup: { level } }) => ({ cup: { ...cup, level: level ?? 'HALF' } }), nameCup: () => null },
      Node: { __resolveType: () => 'Cup' },
      Cup: { ${cup} },
    };`;
  const user = async (cup: string) => {
    const files = await inRoom();
    return complaints(
      {
        'parents.ts': parents,
        'context.ts': `import type { Parents } from './parents.ts';\nexport interface Context { cups: Map<string, Parents['Cup']> }`,
        'graphql.ts':
          'export type GraphQLResolveInfo = object; export interface GraphQLScalarType { name: string }; export interface GraphQLScalarTypeConfig<A, B> { a: A; b: B }',
        'resolvers.ts': files['resolvers.ts']!.replaceAll('../resolvers/', './'),
        'user.ts': resolvers(cup),
      },
      { graphql: 'graphql.ts' },
    );
  };

  test('resolvers are typed by rows of the state, and needed where a row does not have the field', async () => {
    expect(
      await user(
        `notes: ({ notes }) => JSON.stringify(notes), beside: ({ besides }, { first }, { cups }) => besides.slice(0, first ?? 9).map((id) => cups.get(id)!)`,
      ),
    ).toStrictEqual([]);
  });

  test.each([
    ['is missing', 'notes: () => null', "'beside' is missing"],
    ['is of another type', 'notes: ({ notes }) => notes, beside: () => []', "'{}' is not assignable to type"],
    ['is not in the schema', 'notes: () => null, beside: () => [], weight: () => 1', "'weight' does not exist"],
  ])('a resolver that %s does not compile', async (_, cup, reason) => {
    const found = await user(cup);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(new RegExp(`user.ts[^]*${reason.replace('{}', '(?:\\{\\}|object)')}`));
  });
});

describe('for a client', () => {
  test('each document is its text, without white space and with the fragments that it needs', async () => {
    const code = (await client(documents))['documents.ts']!;
    const of = (id: string) => code.slice(code.indexOf(`export const ${id}:`)).split('};')[0]!;
    expect(of('oneCup')).toContain(
      `text: "query OneCup($id:ID!){node(id:$id){...on Cup{...CupLine beside{...CupLine}}}}" + fragmentCupLine + fragmentHowFull,`,
    );
    expect(code).toContain('const fragmentCupLine = "fragment CupLine on Cup{id notes ...HowFull}";');
    expect(code).toContain(
      '/**\n * Reads a cup.\n * And what is beside it.\n *\n * `query node` · evidence: documented\n */',
    );
    expect(code.slice(code.indexOf('export const documents'))).toBe(
      'export const documents = {\n  addCup,\n  nameAndAdd,\n  nameCup,\n  oneCup,\n};\n',
    );
  });

  test('each tells what its answer must look like', async () => {
    const code = (await client(documents))['documents.ts']!;
    const shape = (id: string) => /shape: (.*),/.exec(code.slice(code.indexOf(`export const ${id}:`)))?.[1];
    const line = `id: 's', notes: 's?', level: 's'`;
    expect(shape('oneCup')).toBe(`{ node: ['?~', { ${line}, beside: ['*', { ${line} }] }] }`);
    expect(shape('addCup')).toBe(`{ addCup: ['?', { cup: ['', { id: 's' }] }] }`);
  });

  test('a query may be sent again, a mutation as its fields allow', async () => {
    const code = (await client(documents))['documents.ts']!;
    const retry = (id: string) => /retry: '(\w+)'/.exec(code.slice(code.indexOf(`export const ${id}:`)))?.[1];
    expect(['oneCup', 'addCup', 'nameCup', 'nameAndAdd'].map(retry)).toStrictEqual([
      'safe',
      'unsent',
      'safe',
      'unsent',
    ]);
  });

  test('its types are those of the schema: enumerations are closed in requests and open in answers', async () => {
    const user = `${same}
      import { documents, oneCup, type AddCupVariables, type CupLine, type Level, type OneCupData, type OneCupVariables } from './documents.ts';
      yes<Same<Level, 'FULL' | 'HALF'>>();
      yes<Same<CupLine['level'], Level | (string & {})>>();
      yes<Same<CupLine['notes'], string | null>>();
      yes<Same<OneCupVariables['id'], string>>();
      yes<Same<typeof documents.oneCup, typeof oneCup>>();
      export const half: AddCupVariables = { cup: { level: 'HALF' } };
      // @ts-expect-error -- no such level
      export const empty: AddCupVariables = { cup: { level: 'EMPTY' } };
      export const beside = (data: OneCupData): string | undefined => data.node?.beside[0]?.id;
      export default [oneCup.text];`;
    expect(await complaints({ ...(await client(documents)), 'user.ts': user })).toStrictEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'asks for what is not there',
      { 'a.graphql': 'query A { node(id: "1") { weight } }' },
      'Cannot query field "weight"',
    ],
    ['cannot be read', { 'a.graphql': 'query A {' }, 'Syntax Error'],
    ['spreads what is not there', { 'a.graphql': 'query A { node(id: "1") { ...B } }' }, 'Unknown fragment "B"'],
    [
      'is called otherwise than its file',
      { 'a.graphql': 'query B { node(id: "1") { id } }' },
      'B must be called as its file is',
    ],
    ['has no name', { 'a.graphql': '{ node(id: "1") { id } }' }, 'the operation must be called'],
    ['is two', { 'a.graphql': 'query A { node(id: "1") { id } } fragment B on Cup { id }' }, 'not 2'],
    [
      'is called as something else in the code',
      { 'documents.graphql': 'query Documents { node(id: "1") { id } }' },
      'has a meaning',
    ],
    ['has a name that is none for a type', { 'a.graphql': 'query a { node(id: "1") { id } }' }, 'PascalCase'],
  ])('a document that %s is refused, by its file', async (_, files, reason) => {
    const error: unknown = await client(files).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SpecError);
    expect((error as SpecError).message).toMatch(/(?:^|\/)(?:a|documents)\.graphql:\d+ {2}/);
    expect((error as SpecError).message).toContain(reason);
  });
});
