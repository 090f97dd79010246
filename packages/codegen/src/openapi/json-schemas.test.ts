import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folder, specFile } from '../fixtures/spec-file.ts';
import { generate } from '../generate.ts';
import type { TeaHouse } from '../fixtures/tea-house.ts';

/** The schemas that are made of the tea house, changed for one test. */
async function made(change?: (spec: TeaHouse) => void) {
  const files = await generate({ files: [await specFile(change)], target: 'simulator', kernel: 'kernel' });
  const code = files['json-schemas.ts']!;
  const file = join(await folder(), 'json-schemas.ts');
  await writeFile(file, code);
  const { schemas } = (await import(/* @vite-ignore */ file)) as { schemas: () => Record<string, object> };
  return { code, schemas: schemas(), spec: files['spec.ts']! };
}

let tea: Awaited<ReturnType<typeof made>>;
beforeEach(async () => {
  tea = await made();
});

test('equal schemas have one name, and a component is there because something refers to it', () => {
  expect(Object.keys(tea.schemas).toSorted()).toStrictEqual([
    'Cup',
    'Kind',
    'Problem',
    'getCup_path',
    'hangPicture_form',
    'hangPicture_header',
    'listCups_200',
    'listCups_query',
    'replaceCup_path',
    'setPicture_200',
    'setPicture_body',
  ]);
});

test('parameters are the members of an object; references are names', () => {
  expect(tea.schemas).toMatchObject({
    listCups_query: {
      type: 'object',
      required: ['kind'],
      properties: {
        limit: { type: 'integer', minimum: 1 },
        full: { type: ['boolean', 'null'] },
        id: { type: 'array', items: { type: 'integer' } },
        kind: { $ref: 'Kind' },
      },
    },
    // The operation's own parameter goes before that of its path.
    getCup_path: { properties: { 'shelf-id': { type: 'string' }, cup: { type: 'integer' } } },
    replaceCup_path: { properties: { cup: { type: 'string' } } },
    listCups_200: { type: 'array', items: { $ref: 'Cup' } },
    Cup: { properties: { inside: { $ref: 'Cup' }, name: { type: 'string', minLength: 1, maxLength: 10 } } },
    setPicture_200: { type: ['object', 'null'] },
  });
});

test('operations name them', () => {
  const of = (id: string) => tea.spec.slice(tea.spec.indexOf(`id: '${id}'`)).split('    },\n')[0];
  expect(of('listCups')).toContain("validate: { query: 'listCups_query' }");
  expect(of('listCups')).toContain("200: { media: 'application/json', validate: 'listCups_200' }");
  expect(of('hangPicture')).toContain("validate: { header: 'hangPicture_header', form: 'hangPicture_form' }");
  expect(of('addCup')).toContain("validate: { body: 'Cup' }");
});

test('what stands beside a reference holds, too', async () => {
  const { schemas } = await made(({ components }) => {
    Object.assign((components.schemas['Cup'] as { properties: { kind: object } }).properties.kind, { minLength: 3 });
  });
  expect(schemas['Cup']).toHaveProperty('properties.kind', { minLength: 3, allOf: [{ $ref: 'Kind' }] });
});

test('what only people read does not travel with them, and a member may be called like a keyword', () => {
  expect(tea.code).not.toContain('A cup.');
  expect(tea.code).not.toContain('A member called like a keyword');
  expect(tea.schemas['Cup']).toHaveProperty('properties.description', { type: 'string' });
  expect(tea.code).not.toContain('contentMediaType');
});
