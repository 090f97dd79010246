import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { stringify } from 'yaml';
import { teaHouse } from '../fixtures/tea-house.ts';
import { generate } from '../generate.ts';

type Validate = ((value: unknown) => boolean) & { errors?: { instancePath: string; keyword: string }[] | null };

let code = '';
let validators: Readonly<Record<string, Validate>> = {};

beforeAll(async () => {
  const here = await mkdtemp(join(tmpdir(), 'labrig-'));
  const file = join(here, 'tea.openapi.yaml');
  await writeFile(file, stringify(teaHouse(), { aliasDuplicateObjects: false }));
  code = (await generate({ files: [file], target: 'simulator', kernel: 'kernel' }))['validators.ts']!;
  await writeFile(join(here, 'validators.mjs'), code);
  validators = (await import(/* @vite-ignore */ join(here, 'validators.mjs'))) as typeof validators;
  await rm(here, { recursive: true });
});

test('the code needs nothing at run time: no eval, no Function, no import', () => {
  // Ajv leaves one `require` behind, in a string that nobody evaluates.
  const bare = code.replaceAll(/\.code='require\([^']*'/g, '');
  expect(bare).not.toMatch(/\beval\b|\bFunction\b|\bimport\b|\brequire\(/);
  expect(code.startsWith('// Made from specs/tea.openapi.yaml by labrig-codegen.\n// @ts-nocheck\n')).toBe(true);
});

test('what only people read does not travel with the code', () => {
  expect(code).not.toContain('A cup.');
  expect(code).not.toContain('A member called like a keyword');
});

test('equal schemas become one function', () => {
  expect(Object.keys(validators).toSorted()).toStrictEqual([
    'Cup',
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

describe('values are held against the schema', () => {
  const cup = { name: 'mine', level: 0.5 };
  test.each<[string, unknown, string | undefined]>([
    ['Cup', cup, undefined],
    ['Cup', { ...cup, level: null, tags: ['a', 'b'], kind: 'large', inside: cup, description: 'x' }, undefined],
    ['Cup', { name: 'mine' }, ' required'],
    ['Cup', { ...cup, level: 2 }, '/level maximum'],
    ['Cup', { ...cup, name: '' }, '/name minLength'],
    ['Cup', { ...cup, name: '🍵'.repeat(10) }, undefined],
    ['Cup', { ...cup, name: '🍵'.repeat(11) }, '/name maxLength'],
    ['Cup', { ...cup, tags: ['a', 'a'] }, '/tags uniqueItems'],
    ['Cup', { ...cup, kind: 'huge' }, '/kind enum'],
    ['Cup', { ...cup, inside: { ...cup, level: -1 } }, '/inside/level minimum'],
    ['Cup', { ...cup, description: 5 }, '/description type'],
    ['Cup', { ...cup, handle: true }, ' additionalProperties'],
    ['Cup', [], ' type'],
    ['listCups_200', [cup, { name: 'x' }], '/1 required'],
    ['listCups_query', { kind: 'small', limit: 5, full: null, id: [1, 2] }, undefined],
    ['listCups_query', { limit: 5 }, ' required'],
    ['listCups_query', { kind: 'small', id: ['1'] }, '/id/0 type'],
    ['getCup_path', { 'shelf-id': 'a', cup: 1 }, undefined],
    ['getCup_path', { 'shelf-id': 'a', cup: 'one' }, '/cup type'],
    ['replaceCup_path', { 'shelf-id': 'a', cup: 'one' }, undefined],
    ['hangPicture_form', { file: new Blob(), height: 2, 'tags[]': ['a'], frame: {} }, undefined],
    ['hangPicture_form', { height: 2 }, ' required'],
    ['hangPicture_header', { 'X-Wall': 'left' }, '/X-Wall type'],
    ['setPicture_200', null, undefined],
    ['setPicture_200', 'picture', ' type'],
  ])('%s %j: %s', (name, value, problem) => {
    const validate = validators[name]!;
    expect(validate(value)).toBe(problem === undefined);
    const found = validate.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`) ?? [];
    expect(found).toStrictEqual(problem === undefined ? [] : [problem]);
  });

  test('everything that is wrong is reported, not only the first', () => {
    validators['Cup']!({ name: '', level: 'full' });
    expect(validators['Cup']!.errors).toHaveLength(2);
  });
});
