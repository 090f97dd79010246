import type { ValidationError as Violation } from '@labrig/simulator';
import type { ValidationError } from '../generated/spec.ts';

/** What the vendor's server says of a value that violates the spec. */
type Words = Pick<ValidationError, 'type' | 'msg' | 'ctx'>;

const limits: Readonly<Record<string, readonly [type: string, sign: string, words: string]>> = {
  minimum: ['greater_than_equal', 'ge', 'must be at least'],
  maximum: ['less_than_equal', 'le', 'must be at most'],
  exclusiveMinimum: ['greater_than', 'gt', 'must be more than'],
  exclusiveMaximum: ['less_than', 'lt', 'must be less than'],
};

/** One violation of a schema in the words of FastAPI; `place` leads to the value that was validated. */
export function mistake(violation: Violation, value: unknown, place: readonly (string | number)[]): ValidationError {
  const inside = stepsOf(violation.instancePath, value);
  const input = inside.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], value);
  const loc = [...place, ...inside];
  const { keyword, params } = violation;
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return { type: 'missing', loc: [...loc, name], msg: `${name} is required`, input };
  }
  if (keyword === 'minItems') {
    const index = (input as unknown[]).length;
    return { type: 'missing', loc: [...loc, index], msg: `number ${index + 1} is required`, input };
  }
  return { ...wordsFor(violation, input), loc, input };
}

function wordsFor({ keyword, params, message = 'is wrong' }: Violation, input: unknown): Words {
  const limit = limits[keyword];
  if (limit) {
    const [type, sign, words] = limit;
    return { type, msg: `${words} ${String(params['limit'])}`, ctx: { [sign]: params['limit'] } };
  }
  switch (keyword) {
    case 'enum':
    case 'const': {
      const words = (params['allowedValues'] ?? [params['allowedValue']]) as readonly unknown[];
      return { type: 'enum', msg: `must be one of ${words.join(', ')}`, ctx: { expected: words.join(', ') } };
    }
    case 'pattern':
      return {
        type: 'string_pattern_mismatch',
        msg: `does not match ${String(params['pattern'])}`,
        ctx: { pattern: params['pattern'] },
      };
    case 'maxItems':
      return {
        type: 'too_long',
        msg: `must have at most ${String(params['limit'])} items`,
        ctx: { max_length: params['limit'] },
      };
    case 'type':
      return wordsForType(String(params['type']), input);
    default:
      return { type: 'value_error', msg: message };
  }
}

/** A text where a number belongs is one that can't be read: the vendor's server would read it if it could. */
function wordsForType(wanted: string, input: unknown): Words {
  const isText = typeof input === 'string';
  const kind = wanted.split(',')[0];
  switch (kind) {
    case 'integer':
      if (isText) return { type: 'int_parsing', msg: 'must be a whole number' };
      if (typeof input === 'number')
        return { type: 'int_from_float', msg: 'must be a whole number, without a fraction' };
      return { type: 'int_type', msg: 'must be a whole number' };
    case 'number':
      return { type: isText ? 'float_parsing' : 'float_type', msg: 'must be a number' };
    case 'boolean':
      return { type: isText ? 'bool_parsing' : 'bool_type', msg: 'must be true or false' };
    case 'array':
      return { type: 'tuple_type', msg: 'must be a list' };
    case 'object':
      return { type: 'model_attributes_type', msg: 'must be an object' };
    default:
      return { type: `${kind}_type`, msg: `must be ${kind}` };
  }
}

function stepsOf(pointer: string, value: unknown): (string | number)[] {
  let at = value;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<string | number, unknown>)[key];
      return key;
    });
}
