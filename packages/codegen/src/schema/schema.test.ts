import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folder } from '../fixtures/spec-file.ts';
import { generate } from '../generate.ts';
import { SpecError } from '../spec-error.ts';

const tea = `title: Tea
description: A cup as people write it down.
type: object
required: [leaf]
additionalProperties: false
properties:
  leaf: { type: string, description: What is in it. }
  cups: { type: array, description: What it is in., items: { $ref: '#/$defs/Cup' } }
$defs:
  Cup:
    description: A cup.
    type: object
    additionalProperties: false
    properties:
      size: { type: number, description: Litres. }
`;

async function made(text: string) {
  const file = join(await folder(), 'tea.schema.yaml');
  await writeFile(file, text);
  return generate({ files: [file], target: 'schema', kernel: 'kernel' });
}

test('a schema becomes types, a check, and the schema that editors read', async () => {
  const files = await made(tea);
  expect(Object.keys(files)).toEqual(['tea-types.ts', 'validate-tea.ts', 'tea.schema.json']);
  expect(files['tea-types.ts']).toContain('readonly cups?: readonly components["schemas"]["Cup"][];');
  expect(files['tea-types.ts']).toContain('/** A cup as people write it down. */\nexport type Tea = ');
  expect(JSON.parse(files['tea.schema.json']!)).toHaveProperty('properties.leaf.description', 'What is in it.');
});

test('the check tells everything that is wrong, and what the schema says there', async () => {
  const file = join(await folder(), 'validate.mjs');
  await writeFile(file, (await made(tea))['validate-tea.ts']!);
  const { validate } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    validate: ((value: unknown) => boolean) & { errors: readonly object[] | null };
  };
  expect(validate({ leaf: 'oolong', cups: [{ size: 0.2 }] })).toBe(true);
  expect(validate({ cups: [{ size: Infinity, sice: 1 }] })).toBe(false);
  expect(validate.errors).toMatchObject([
    { instancePath: '', keyword: 'required', params: { missingProperty: 'leaf' } },
    {
      instancePath: '/cups/0',
      keyword: 'additionalProperties',
      params: { additionalProperty: 'sice' },
      parentSchema: { properties: { size: { type: 'number' } } },
    },
    { instancePath: '/cups/0/size', keyword: 'type' },
  ]);
});

test('what a member tells apart is told apart in the types, too, and only what fits is complained of', async () => {
  const alternatives = `title: Drink
description: Something to drink.
type: object
required: [kind]
discriminator: { propertyName: kind }
oneOf: [{ $ref: '#/$defs/Tea' }, { $ref: '#/$defs/Milk' }]
$defs:
  Tea: { description: Tea., type: object, required: [kind, leaf], properties: { kind: { enum: [tea], description: Its kind. }, leaf: { type: string, description: What is in it. } } }
  Milk: { description: Milk., type: object, required: [kind, fat], properties: { kind: { enum: [milk], description: Its kind. }, fat: { type: number, description: Percent. } } }
`;
  const files = await made(alternatives);
  expect(files['tea-types.ts']).toContain('Drink: components["schemas"]["Tea"] | components["schemas"]["Milk"];');
  const file = join(await folder(), 'validate.mjs');
  await writeFile(file, files['validate-tea.ts']!);
  const { validate } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  expect(validate({ kind: 'milk' })).toBe(false);
  expect(validate.errors).toMatchObject([{ keyword: 'required', params: { missingProperty: 'fat' } }]);
  expect(validate.errors).toHaveLength(1);
  expect(validate({ kind: 'beer' })).toBe(false);
  expect(validate.errors).toMatchObject([{ keyword: 'discriminator', params: { tagValue: 'beer' } }]);
});

test.each([
  ['a member without a word for people', [', description: Litres.', ''], 'tea.schema.yaml:15  size has no description'],
  ['a part without one', ['    description: A cup.\n', ''], 'tea.schema.yaml:10  Cup has no description'],
  ['a reference to nowhere', ['$defs/Cup', '$defs/Mug'], "can't resolve reference #/$defs/Mug"],
  ['a keyword that is used wrongly', ['type: number', 'type: nummer'], 'type'],
  ['what is no YAML', ['required: [leaf]', 'required: [leaf'], 'tea.schema.yaml:5'],
  ['a title that is no name', ['title: Tea', 'title: A cup of tea'], 'the title must be the name of a type'],
] as const)('%s is refused', async (_what, [from, to], reason) => {
  expect(tea).toContain(from);
  const refused = made(tea.replace(from, to));
  await expect(refused).rejects.toThrow(SpecError);
  await expect(refused).rejects.toThrow(reason);
});
