import { suggestion } from './nearest.ts';
import type { ScenarioProblem } from './problem.ts';

/** A schema, as far as sentences are made of it. */
interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly required?: readonly string[];
  /** How a text must look, in words. */
  readonly $comment?: string;
}

/** What the compiled schema reports. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: SchemaPart;
  readonly data?: unknown;
}

/** The errors of a schema as sentences: what is wrong, and what would be right. */
export function explain(errors: readonly SchemaError[]): readonly ScenarioProblem[] {
  const problems = withoutAlternatives(errors.filter(({ keyword }) => keyword !== 'if')).map(problemOf);
  const known = new Set<string>();
  return problems.filter((problem) => {
    const text = JSON.stringify(problem);
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
}

/** Of alternatives that differ by type, the one that was meant is the one whose type it is; if it is none, all types are told. */
function withoutAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  let rest = errors;
  for (const error of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const here = ({ instancePath }: SchemaError): boolean => instancePath === error.instancePath;
    const types = rest.filter((other) => here(other) && other.keyword === 'type');
    const others = new Set(types.map(({ parentSchema }) => parentSchema));
    const isOfOther = (candidate: SchemaError): boolean => here(candidate) && others.has(candidate.parentSchema);
    const isMeant = rest.some(
      (other) =>
        !isOfOther(other) &&
        other.keyword !== 'anyOf' &&
        (here(other) || other.instancePath.startsWith(`${error.instancePath}/`)),
    );
    const all = { ...error, keyword: 'type', params: { type: types.map(({ params }) => params['type']) } };
    rest = rest.filter((other) => other !== error && !isOfOther(other));
    if (!isMeant) rest = [...rest, all];
  }
  return rest;
}

function problemOf(error: SchemaError): ScenarioProblem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const { keyword, params, parentSchema = {} } = error;
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const known = Object.keys(parentSchema.properties ?? {});
    const hint = known.length === 0 ? '; it takes none' : suggestion(name, known);
    return { path: [...path, name], message: `is unknown${hint}`, isName: true };
  }
  if (keyword === 'false schema') return { path, message: 'has no place beside a fault', isName: true };
  if (keyword === 'required')
    return { path, message: `needs ${needed(String(params['missingProperty']), parentSchema)}` };
  return { path, message: sentence(error) };
}

function needed(name: string, { properties = {} }: SchemaPart): string {
  const { required = [] } = properties[name] ?? {};
  return required.length === 0 ? name : `${name}: { ${required.map((argument) => `${argument}: …`).join(', ')} }`;
}

function sentence({ keyword, params, message = '', parentSchema = {}, data }: SchemaError): string {
  const got = `, got ${shown(data)}`;
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type': {
      const types = [params['type']].flat() as string[];
      const hint = data === null && types.includes('object') ? '; write {} for a usual one' : '';
      return `must be ${alternatives(types.map((type) => typeNames[type] ?? type))}${got}${hint}`;
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      const hint = typeof data === 'string' ? suggestion(data, allowed).replace(/^; there is .*/, '') : '';
      return `must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}${got}${hint}`;
    }
    case 'discriminator':
      return `must have as ${String(params['tag'])} one of ${parentSchema.$comment}, got ${shown(params['tagValue'])}`;
    case 'pattern':
      return `must be ${parentSchema.$comment ?? `like ${String(params['pattern'])}`}${got}`;
    case 'minimum':
      return `must be at least ${limit}${got}`;
    case 'maximum':
      return `must be at most ${limit}${got}`;
    case 'exclusiveMinimum':
      return `must be above ${limit}${got}`;
    case 'minItems':
    case 'minProperties':
      return `must have at least ${limit} of them`;
    case 'maxItems':
      return `must have at most ${limit} of them`;
    case 'minLength':
      return 'must not be empty';
    case 'maxLength':
      return `must have at most ${limit} characters`;
    default:
      return message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** `a, b or c` */
function alternatives(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A value as it was written, if that is short. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
