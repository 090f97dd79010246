import { describe, expect, test } from 'vitest';
import { complaints } from '../fixtures/complaints.ts';
import { specFile } from '../fixtures/spec-file.ts';
import { generate } from '../generate.ts';
import type { Target } from '../generator.ts';

/** What the generated code imports, reduced to what it uses of it. */
const stubs = {
  'http.ts': `export interface Operation<Types> {
    id: string; method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: (path: Record<string, string | number>) => string;
    query?: readonly string[]; encode?: (body: unknown) => Blob | FormData | undefined; retry: 'safe' | 'unsent'; answers: Record<number, string>; types?: Types }
    export const formData = (body: unknown): FormData => body as FormData;
    export const segment = (value: string | number | undefined): string => encodeURIComponent(value!);`,
  'kernel.ts': `export interface Spec<Operations> { title: string; version: string; operations: readonly object[]; types?: Operations }
    export type Schemas = Readonly<Record<string, object>>;
    export const defineSpec = <Operations>(spec: { title: string; version: string; schemas: () => Schemas; operations: () => readonly object[] }): Spec<Operations> =>
      ({ ...spec, operations: spec.operations() });`,
};

/** What tsc says against the generated code and a file that uses it. */
const check = async (target: Target, user: string): Promise<string[]> =>
  complaints(
    { ...(await generate({ files: [await specFile()], target, kernel: './kernel.ts' })), ...stubs, 'user.ts': user },
    { '@labrig/http': 'http.ts' },
  );

test('the code for a simulator type-checks, and its types are those of the spec', async () => {
  const user = `
    import { spec, type Cup, type ListCups, type AddCup, type GetCup, type ReplaceCup, type FillCup, type GetPicture, type HangPicture, type SetPicture, type Operations } from './spec.ts';
    type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
    const yes = <Claim extends true>(claim?: Claim) => claim;
    yes<Same<ListCups['query'], { limit?: number; full?: boolean | null; id?: number[]; kind: 'small' | 'large' }>>();
    yes<Same<ListCups['answers'][200], Cup[]>>();
    yes<Same<Cup['level'], number | null>>();
    yes<Same<AddCup['body'], Cup | Uint8Array>>();
    yes<Same<AddCup['answers'][204], undefined>>();
    yes<Same<GetCup['path'], { 'shelf-id': string; cup: number }>>();
    yes<Same<ReplaceCup['path']['cup'], string>>();
    yes<Same<GetPicture['answers'][200], Uint8Array | ReadableStream<Uint8Array>>>();
    yes<Same<SetPicture['answers'][200], Record<string, never> | null>>();
    yes<Same<keyof Operations, 'listCups' | 'addCup' | 'getCup' | 'replaceCup' | 'fillCup' | 'dropCup' | 'getPicture' | 'hangPicture' | 'setPicture'>>();
    yes<Same<Pick<AddCup, 'body'>, { body: Cup | Uint8Array }>>();
    yes<Same<Pick<ReplaceCup, 'body'>, { body?: Uint8Array }>>();
    yes<Same<Pick<FillCup, 'body'>, { body: AsyncIterable<Uint8Array> }>>();
    yes<Same<HangPicture['header'], { 'X-Wall': number }>>();
    yes<Same<HangPicture['body'], { file: Blob; height?: number; 'tags[]'?: string[]; frame?: { [key: string]: unknown } }>>();
    // @ts-expect-error -- a claim that doesn't hold is noticed
    yes<Same<Cup['level'], number>>();
    export default spec;`;
  expect(await check('simulator', user)).toStrictEqual([]);
});

test('the code for a client type-checks, and sends the first of several media types', async () => {
  const user = `
    import { api, addCup, type Cup, type AddCup, type GetPicture, type DropCup, type HangPicture, type ReplaceCup, type FillCup } from './operations.ts';
    const body: AddCup['body'] = { name: 'x', level: null } satisfies Cup;
    export const picture = (answer: GetPicture['answers'][200]): ReadableStream<Uint8Array> => answer;
    export const gone: DropCup['answers'][204] = undefined;
    export const hung: HangPicture['body'] = { file: new Blob(), height: 2 };
    export const replaced: ReplaceCup['body'] = new Blob();
    export const filled: FillCup['body'] = new Blob();
    // @ts-expect-error -- XML is not what this client sends
    export const xml: AddCup['body'] = '<cup/>';
    // @ts-expect-error -- a level is a number or null
    export const wrong: AddCup['body'] = { name: 'x', level: 'full' };
    export default [api.listCups, addCup, body];`;
  expect(await check('client', user)).toStrictEqual([]);
});

describe('the text of the code', () => {
  const text = async (target: Target, name: string) =>
    (await generate({ files: [await specFile()], target, kernel: 'kernel' }))[name]!;

  test('a path is a function that pastes encoded segments', async () => {
    const operations = await text('client', 'operations.ts');
    expect(operations).toContain('path: (path) => `/shelves/${segment(path["shelf-id"])}/cups/${segment(path.cup)}`,');
    expect(operations).toContain("path: () => '/cups',");
  });

  test('a descriptor says what the transport has to know', async () => {
    const operations = await text('client', 'operations.ts');
    const of = (id: string) => operations.slice(operations.indexOf(`export const ${id}:`)).split('};')[0];
    expect(of('listCups')).toContain('query: ["limit","full","id","kind"]');
    expect(of('listCups')).toContain("retry: 'safe',\n  answers: { 200: 'array', 400: 'object' }");
    expect(of('addCup')).toContain("retry: 'unsent',\n  answers: { 201: 'object', 204: 'empty', 400: 'object' }");
    expect(of('addCup')).not.toContain('encode');
    expect(of('replaceCup')).toContain("encode: (body) => new Blob([body as Blob], { type: 'image/jpeg' }),\n");
    expect(of('hangPicture')).toContain('encode: formData,\n');
    expect(operations).toContain("import { formData, segment, type Operation } from '@labrig/http';");
    expect(of('getPicture')).toContain("answers: { 200: 'bytes', 400: 'object' }");
    // What may be null can't be told by its JSON type.
    expect(of('setPicture')).toContain("answers: { 200: 'any', 400: 'object' }");
    expect(operations).toContain('`GET /cups` · evidence: documented');
    expect(operations).toContain('@deprecated by the vendor');
  });

  test('a route says how the texts of its parameters are read', async () => {
    const spec = await text('simulator', 'spec.ts');
    const of = (id: string) => spec.slice(spec.indexOf(`id: '${id}'`)).split('answers: {')[0];
    expect(of('listCups')).toContain('numbers: ["limit","id"],\n    booleans: ["full"],\n    lists: ["id"],');
    expect(of('getCup')).toContain('numbers: ["cup"]');
    expect(of('replaceCup')).not.toMatch(/numbers|isStream/);
    expect(of('fillCup')).toContain('body: { required: false, isStream: true, media: ["application/octet-stream"] }');
    expect(of('addCup')).toContain('members: ["name","level","tags","kind","inside","description"]');
    expect(of('setPicture')).not.toContain('members');
    expect(of('hangPicture')).toContain('isPublic: true,\n    header: ["X-Wall"],\n    numbers: ["X-Wall"],');
    expect(of('hangPicture')).toContain("generation: '2'");
    expect(of('hangPicture')).toContain(
      'form: { numbers: ["height"], objects: ["frame"], files: ["file"], lists: ["tags[]"] }',
    );
    expect(of('addCup')).not.toMatch(/isPublic|header|form|generation/);
    expect(spec).toContain('title: "Tea \'house\'"');
  });
});
