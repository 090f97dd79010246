import { headerOf } from './app.ts';
import { valueOf } from './texts.ts';
import type { RouterContext } from './app.ts';
import type { Problem, Refusal } from '../dialect.ts';
import type { SpecOperation } from '../spec.ts';

/** What came in, before anything is known of its sense. */
export interface RawInput {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  body: unknown;
}

const none: Record<string, unknown> = {};

/** Path, query and headers as the spec types them: everything arrives as text. */
export function readParameters(
  context: RouterContext,
  operation: SpecOperation,
  words?: Readonly<Record<string, boolean>>,
): Pick<RawInput, 'path' | 'query' | 'header'> {
  const read = (name: string, text: string): unknown => valueOf(name, text, operation, words);
  const path: Record<string, unknown> = context.req.param();
  if (operation.numbers || operation.booleans)
    for (const name of Object.keys(path)) path[name] = read(name, path[name] as string);
  const query: Record<string, unknown> = {};
  for (const name of operation.query ?? []) {
    const texts = context.req.queries(name);
    if (texts?.[0] === undefined) continue;
    query[name] = operation.lists?.includes(name) ? texts.map((text) => read(name, text)) : read(name, texts[0]);
  }
  return { path, query, header: operation.header ? headersOf(context, operation.header, read) : none };
}

function headersOf(
  context: RouterContext,
  names: readonly string[],
  read: (name: string, text: string) => unknown,
): RawInput['header'] {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = headerOf(context, name.toLowerCase());
      return text === undefined ? [] : [[name, read(name, text)]];
    }),
  );
}

/** What the spec says against a request; `undefined`: nothing. */
export function validateInput(operation: SpecOperation, { path, query, header, body }: RawInput): Refusal | undefined {
  const { validate } = operation;
  const isRight =
    (!validate.path || validate.path(path)) &&
    (!validate.query || validate.query(query)) &&
    (!validate.header || validate.header(header)) &&
    (body === undefined ? !operation.body?.required : isBodyRight(operation, body));
  return isRight ? undefined : problemsOf(operation, { path, query, header, body });
}

/** A form has no prototype: that tells it from a JSON object, and keeps its parts from being mistaken for methods. */
function bodyPart(body: unknown): 'body' | 'form' {
  return typeof body === 'object' && body !== null && Object.getPrototypeOf(body) === null ? 'form' : 'body';
}

function isBodyRight(operation: SpecOperation, body: unknown): boolean {
  const part = bodyPart(body);
  const validate = operation.validate[part];
  return (!validate || validate(body)) && (part === 'body' || misplaced(operation, body as object).length === 0);
}

/** Texts where files belong. Schemas can't say this: to JSON Schema a file is anything. */
function misplaced({ body: { form } = { required: false, media: [] } }: SpecOperation, body: object): Problem[] {
  return (form?.files ?? []).flatMap((name) => {
    const values = [(body as Record<string, unknown>)[name]].flat();
    if (values.every((value) => value === undefined || value instanceof Blob)) return [];
    const problem = { keyword: 'type', message: 'must be a file', params: { type: 'file' } };
    return [{ ...problem, in: 'body' as const, instancePath: `/${name}` }];
  });
}

/** All that is wrong, in all parts. */
function problemsOf(operation: SpecOperation, input: RawInput): Refusal {
  const problems = (['path', 'query', 'header'] as const).flatMap((part) => found(operation, part, part, input[part]));
  if (input.body !== undefined) {
    const part = bodyPart(input.body);
    problems.push(...found(operation, part, 'body', input.body));
    if (part === 'form') problems.push(...misplaced(operation, input.body as object));
  }
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'no-body' };
}

function found(
  { validate }: SpecOperation,
  schema: keyof SpecOperation['validate'],
  part: Problem['in'],
  value: unknown,
): Problem[] {
  const validator = validate[schema];
  if (!validator || validator(value)) return [];
  return (validator.errors ?? []).map((error): Problem => ({ ...error, in: part }));
}
