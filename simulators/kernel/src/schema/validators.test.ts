import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createValidators } from './validators.ts';
import type { Schema, TypeName } from './schema.ts';

/** What is told of a value, as `pointer keyword`. */
function told(schema: Schema, value: unknown): string[] {
  const validate = createValidators(() => ({ It: schema }))('It');
  expect(validate(value)).toBe(!validate.errors);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const text = { type: 'string' } as const;
const cup: Schema = {
  type: 'object',
  required: ['name', 'level'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 10 },
    level: { type: ['number', 'null'], minimum: 0, maximum: 1 },
    tags: { type: 'array', uniqueItems: true, items: text },
    kind: { type: 'string', enum: ['small', 'large'] },
    inside: { $ref: 'It' },
  },
};

describe('values are held against the schema', () => {
  const mine = { name: 'mine', level: 0.5 };
  test.each<[string, unknown, string[]]>([
    ['a right one', mine, []],
    ['everything at once', { ...mine, level: null, tags: ['a', 'b'], kind: 'large', inside: mine }, []],
    ['too little', { name: 'mine' }, [' required']],
    ['too much', { ...mine, level: 2 }, ['/level maximum']],
    ['not a number', { ...mine, level: Number.NaN }, ['/level maximum', '/level minimum']],
    ['too short', { ...mine, name: '' }, ['/name minLength']],
    ['just short enough, in characters', { ...mine, name: '🍵'.repeat(10) }, []],
    ['too long, in characters', { ...mine, name: '🍵'.repeat(11) }, ['/name maxLength']],
    ['twice the same', { ...mine, tags: ['a', 'a'] }, ['/tags uniqueItems']],
    ['none of the choices', { ...mine, kind: 'huge' }, ['/kind enum']],
    ['deep inside', { ...mine, inside: { ...mine, inside: { ...mine, level: -1 } } }, ['/inside/inside/level minimum']],
    ['a stranger', { ...mine, handle: true }, [' additionalProperties']],
    ['a list', [], [' type']],
    ['nothing', null, [' type']],
    ['everything that is wrong, not only the first', { name: '', level: 'full' }, ['/name minLength', '/level type']],
  ])('%s', (_what, value, expected) => {
    expect(told(cup, value)).toEqual(expected);
  });

  test('a member is pointed at as JSON pointers do', () => {
    expect(told({ properties: { 'a/b~c': text } }, { 'a/b~c': 1 })).toEqual(['/a~1b~0c type']);
  });

  test('members that are not there may be called like what every object has', () => {
    expect(told({ additionalProperties: false, properties: { a: text } }, Object.create({ b: 1 }))).toEqual([]);
  });

  test('a file of a form is an object', () => {
    const form: Record<string, unknown> = Object.assign(Object.create(null), { file: new Blob() });
    expect(told({ type: 'object', required: ['file'], properties: { file: {} } }, form)).toEqual([]);
  });
});

test('no schema is looked at before a value is held against it', () => {
  let asked = 0;
  const validators = createValidators(() => {
    asked += 1;
    return { A: text, B: { $ref: 'A' } };
  });
  const [a, b] = [validators('A'), validators('B')];
  expect(asked).toBe(0);
  expect([a('x'), b(1), a(2), b('y')]).toEqual([true, false, false, true]);
  expect([a.errors?.length, b.errors, asked]).toEqual([1, null, 1]);
});

const names = ['a', 'b', 'c/d'] as const;
const numbers = fc.constantFrom(-1, 0, 1, 1.5, 2, 3);
const texts = fc.constantFrom('', 'a', 'ab', '🍵', '🍵b', 'abc');
const scalar = fc.oneof(numbers, texts, fc.boolean(), fc.constant(null));
const some = <Value>(item: fc.Arbitrary<Value>) => fc.array(item, { minLength: 1, maxLength: 3 });

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names, 'e'), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const type = fc.constantFrom<TypeName>('array', 'boolean', 'integer', 'null', 'number', 'object', 'string');
const size = fc.integer({ min: 0, max: 3 });
const parts = (part: fc.Arbitrary<Schema>): { [Keyword in keyof Schema]?: fc.Arbitrary<Schema[Keyword]> } => ({
  maximum: numbers,
  minimum: numbers,
  exclusiveMaximum: numbers,
  exclusiveMinimum: numbers,
  multipleOf: fc.constantFrom(0.5, 1, 2),
  maxLength: size,
  minLength: size,
  pattern: fc.constantFrom('^a', 'b$', '^.$'),
  const: value,
  enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
  not: part,
  anyOf: some(part),
  oneOf: some(part),
  allOf: some(part),
  maxItems: size,
  minItems: size,
  prefixItems: some(part),
  items: part,
  maxProperties: size,
  minProperties: size,
  required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
  additionalProperties: fc.oneof(part, fc.boolean()),
  properties: fc.dictionary(fc.constantFrom(...names), part, { maxKeys: 3, noNullPrototype: true }),
});
const { schema } = fc.letrec<{ schema: Schema }>((tie) => {
  const keywords = Object.entries(parts(tie('schema'))).map(([keyword, said]) => fc.record({ [keyword]: said }));
  const types = fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 }));
  const typed = fc.record({ type: types }, { requiredKeys: [] });
  const closed = fc.record({ prefixItems: some(tie('schema')), items: fc.boolean() });
  const several = fc.array(fc.oneof(...keywords, closed), { maxLength: 4 });
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 1, arbitrary: fc.constantFrom<Schema>({}, { $ref: 'Other' }, { type: 'string' }) },
      {
        weight: 4,
        arbitrary: fc.tuple(typed, several).map(([first, rest]): Schema => Object.assign({}, first, ...rest)),
      },
    ),
  };
});

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });

test('whatever the schema and the value, the same is told as by Ajv, in the same words and the same order', () => {
  const property = fc.property(schema, schema, fc.array(value, { minLength: 1, maxLength: 8 }), (It, Other, values) => {
    // Ajv finds no end in a schema that is itself.
    fc.pre(!JSON.stringify(Other).includes('$ref'));
    const validate = createValidators(() => ({ It, Other }))('It');
    const $defs = JSON.parse(JSON.stringify({ It, Other }).replaceAll('{"$ref":"', '{"$ref":"#/$defs/'));
    const expected = ajv.compile({ $ref: '#/$defs/It', $defs });
    for (const candidate of values) {
      expect(validate(candidate)).toBe(expected(candidate));
      const words = expected.errors?.map(({ schemaPath: _, ...error }) => error);
      expect(validate.errors).toEqual(words ?? null);
    }
  });
  fc.assert(property, { numRuns: 300 });
});
