import fc from 'fast-check';
import { known } from './known.ts';
import type { Schema, SpecFile } from './spec-file.ts';

/** Beyond this depth a schema that goes on for ever is cut off. */
const deepest = 6;

/**
 * Values that fit a schema, or come close: keywords that say how parts go together are not followed to the letter, since what
 * is nearly valid is wanted, too.
 *
 * @param name - of the member or parameter: values that the server told under this name are used as well.
 */
export function valueOf(spec: SpecFile, given: Schema, name = '', depth = 0): fc.Arbitrary<unknown> {
  const schema = spec.resolve(given);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
  if (choices) {
    const { oneOf: _one, anyOf: _any, ...rest } = schema;
    return fc.oneof(...choices.map((choice) => valueOf(spec, merged(spec, [rest, choice]), name, depth + 1)));
  }
  const parts = schema['allOf'] as readonly Schema[] | undefined;
  if (parts) {
    const { allOf: _, ...rest } = schema;
    return valueOf(spec, merged(spec, [rest, ...parts]), name, depth);
  }
  const types = [schema['type'] ?? (schema['properties'] ? 'object' : 'string')].flat() as string[];
  const made = fc.oneof(...types.map((type) => typed(spec, { schema, type, name, depth })));
  const examples = [schema['examples'], schema['example'], schema['default']]
    .flat()
    .filter((each) => each !== undefined);
  return examples.length === 0
    ? made
    : fc.oneof({ weight: 2, arbitrary: made }, { weight: 1, arbitrary: fc.constantFrom(...examples) });
}

function merged(spec: SpecFile, parts: readonly Schema[]): Schema {
  return parts
    .map((part) => spec.resolve(part))
    .reduce((all, part) => ({
      ...all,
      ...part,
      properties: { ...(all['properties'] as object), ...(part['properties'] as object) },
      required: [...((all['required'] as string[]) ?? []), ...((part['required'] as string[]) ?? [])],
    }));
}

interface Typed {
  readonly schema: Schema;
  readonly type: string;
  readonly name: string;
  readonly depth: number;
}

function typed(spec: SpecFile, { schema, type, name, depth }: Typed): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectOf(spec, schema, depth);
    case 'array': {
      if (depth >= deepest) return fc.constant([]);
      const minLength = (schema['minItems'] as number | undefined) ?? 0;
      return fc.array(valueOf(spec, (schema['items'] as Schema | undefined) ?? {}, name, depth + 1), {
        minLength,
        maxLength: Math.max(minLength, 4),
      });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number':
      return fc.oneof({ weight: 3, arbitrary: numberOf(schema, type) }, { weight: 1, arbitrary: known(name) });
    default:
      return fc.oneof({ weight: 2, arbitrary: textOf(schema) }, { weight: 2, arbitrary: known(name) });
  }
}

function objectOf(spec: SpecFile, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (depth >= deepest) return fc.constant({});
  const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const model = Object.fromEntries(properties.map(([name, own]) => [name, valueOf(spec, own, name, depth + 1)]));
  const required = ((schema['required'] ?? []) as readonly string[]).filter((name) => Object.hasOwn(model, name));
  const named = fc.record(model, { requiredKeys: required });
  const more = schema['additionalProperties'];
  if (typeof more !== 'object' || more === null) return named;
  const extra = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), valueOf(spec, more as Schema, '', depth + 1), {
    maxKeys: 3,
  });
  return fc.tuple(named, extra).map(([some, others]) => ({ ...others, ...some }));
}

/** Mostly near the lower bound, and the bounds themselves. */
function numberOf(schema: Schema, type: string): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Readonly<
    Record<string, number | undefined>
  >;
  const low = minimum ?? exclusiveMinimum ?? (maximum !== undefined && maximum < 0 ? maximum - 1000 : 0);
  const high = Math.max(low, maximum ?? exclusiveMaximum ?? low + 1e6);
  const whole = fc.integer({ min: Math.ceil(low), max: Math.max(Math.ceil(low), Math.floor(high)) });
  const bounds = fc.constantFrom(low, high, low + 1, Math.min(high, low + 10));
  const some = fc.oneof({ weight: 2, arbitrary: whole }, { weight: 2, arbitrary: bounds });
  return type === 'integer' ? some : fc.oneof(some, fc.double({ min: low, max: high, noNaN: true }));
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const {
    pattern,
    format,
    minLength = 0,
    maxLength,
  } = schema as {
    readonly pattern?: string;
    readonly format?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
  };
  if (format === 'date-time' || format === 'date') {
    const range = { min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true };
    return fc.date(range).map((date) => date.toISOString().slice(0, format === 'date' ? 10 : 24));
  }
  if (format === 'uri')
    return fc.constantFrom('http://127.0.0.1:9/x.jpg', 'https://example.com/a?b=c', 'ftp://example.com');
  const matching = pattern === undefined ? undefined : textMatching(pattern);
  if (matching) return matching;
  return fc.string({ minLength, maxLength: Math.min(maxLength ?? 12, minLength + 12) });
}

const byPattern = new Map<string, fc.Arbitrary<string> | undefined>();

/** Texts of a pattern. Making them is dear, and the same patterns come again and again. */
function textMatching(pattern: string): fc.Arbitrary<string> | undefined {
  if (!byPattern.has(pattern)) byPattern.set(pattern, turnedRound(pattern));
  return byPattern.get(pattern);
}

/** `undefined`: not every pattern can be turned round; almost every text fits those that only leave something out. */
function turnedRound(pattern: string): fc.Arbitrary<string> | undefined {
  if (pattern.includes('[^')) return undefined;
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    return undefined;
  }
}
