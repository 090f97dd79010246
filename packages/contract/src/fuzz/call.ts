import fc from 'fast-check';
import { garbage, garbageText, malformedText } from './garbage.ts';
import { known } from './known.ts';
import { spoiled } from './spoiled.ts';
import { valueOf } from './value-of.ts';
import type { FuzzBody, FuzzOperation, Schema, SpecFile } from './spec-file.ts';

/** What a request carries. Parts of a form named in `files` are files. */
export type Carried =
  | { readonly as: 'nothing' }
  | { readonly as: 'json' | 'urlencoded'; readonly value: unknown; readonly type: string | null }
  | { readonly as: 'form'; readonly value: unknown; readonly files: readonly string[] }
  | { readonly as: 'text'; readonly value: unknown; readonly type: string | null };

/** One request, before the placeholders in it are filled. Plain data: it can be shrunk and printed. */
export interface Call {
  readonly kind: 'call';
  /** What it began as; what became of it may be no operation at all. */
  readonly operation: string;
  readonly method: string;
  /** Texts go as they are, `{ value }` is encoded as a segment; a number: an address that the server gave out, as it is. */
  readonly path: readonly (string | { readonly value: unknown })[] | number;
  readonly query: readonly (readonly [name: string, value: unknown])[];
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Carried;
  /** Whose credentials: the n-th of the vendor's, counted around; -1 wrong ones, -2 none. */
  readonly caller: number;
}

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const caller = fc.oneof(
  { weight: 20, arbitrary: fc.nat({ max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -2) },
);

/** Mostly the first, sometimes the second. */
function mostly<Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>, weight = 8): fc.Arbitrary<Value> {
  return fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

/** What a vendor's operation takes where the spec only says that it's a text: GraphQL. */
export type OwnBody = (operation: FuzzOperation) => fc.Arbitrary<Carried> | undefined;

/** Requests of an operation: valid, nearly valid, garbage. */
export function callOf(spec: SpecFile, operation: FuzzOperation, own: OwnBody = () => undefined): fc.Arbitrary<Call> {
  const values = (where: string) =>
    operation.parameters
      .filter((parameter) => parameter.in === where)
      .map(({ name, schema, required }) => ({ name, required, value: parameterOf(spec, schema, name) }));
  const inPath = new Map(values('path').map(({ name, value }) => [name, value]));
  const pieces = operation.path.split(/(\{[^}]+\})/).filter((piece) => piece !== '');
  const template = fc.tuple(
    ...pieces.map((piece): fc.Arbitrary<string | { value: unknown }> => {
      const name = /^\{(.*)\}$/.exec(piece)?.[1];
      if (name === undefined)
        return mostly(fc.constant(piece), fc.constantFrom(`${piece}/`, `/${piece}`, piece.slice(0, -1)), 60);
      const value = inPath.get(name) ?? known(name);
      return fc.oneof(
        { weight: 16, arbitrary: value.map((given) => ({ value: given })) },
        { weight: 1, arbitrary: fc.constantFrom('%00', '%2e%2e', '%zz', '', '%ff', '*') },
      );
    }),
  );
  const path =
    inPath.size === 0
      ? template
      : fc.oneof({ weight: 4, arbitrary: template }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });
  const optional = (
    given: readonly { readonly name: string; readonly required: boolean; readonly value: fc.Arbitrary<unknown> }[],
  ) =>
    fc
      .tuple(
        ...given.map(({ name, required, value }) =>
          fc.option(
            value.map((one) => [name, one] as const),
            { freq: required ? 12 : 1 },
          ),
        ),
      )
      .map((pairs) => pairs.filter((pair) => pair !== null));
  const unknown = fc.array(fc.tuple(garbageText, garbageText), { maxLength: 1 });
  return fc.record({
    kind: fc.constant('call' as const),
    operation: fc.constant(operation.id),
    method: mostly(fc.constant(operation.method), fc.constantFrom(...verbs), 30),
    path,
    query: fc
      .tuple(optional(values('query')), mostly(fc.constant<[string, string][]>([]), unknown))
      .map((parts) => parts.flat()),
    headers: optional(values('header')).map((pairs) => Object.fromEntries(pairs)),
    body: mostly(own(operation) ?? bodyOf(spec, operation), anyBody, 20),
    caller,
  });
}

function parameterOf(spec: SpecFile, schema: Schema, name: string): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: valueOf(spec, schema, name) },
    { weight: 3, arbitrary: known(name) },
    { weight: 1, arbitrary: garbage },
  );
}

const anyBody: fc.Arbitrary<Carried> = fc.oneof(
  fc.record({
    as: fc.constantFrom('json' as const, 'urlencoded' as const),
    value: garbage,
    type: fc.constantFrom(null, 'application/json', 'text/plain', 'application/xml', 'nonsense'),
  }),
  fc.record({
    as: fc.constant('text' as const),
    value: malformedText,
    type: fc.constantFrom(
      null,
      'application/json',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
    ),
  }),
  fc.constant({ as: 'nothing' as const }),
);

function bodyOf(spec: SpecFile, { bodies }: FuzzOperation): fc.Arbitrary<Carried> {
  if (bodies.length === 0) return fc.constant({ as: 'nothing' });
  return fc.oneof(
    ...bodies.map((body) => {
      const good = valueOf(spec, body.schema);
      const shown = body.examples.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...body.examples) }] : [];
      const right = fc.oneof({ weight: 5, arbitrary: good }, ...shown);
      return fc
        .oneof({ weight: 5, arbitrary: right }, { weight: 3, arbitrary: spoiled(right) })
        .map((value) => carried(spec, body, value));
    }),
  );
}

function carried(spec: SpecFile, { media, schema }: FuzzBody, value: unknown): Carried {
  if (media === 'multipart/form-data') return { as: 'form', value, files: filesOf(spec, schema) };
  if (media === 'application/x-www-form-urlencoded') return { as: 'urlencoded', value, type: media };
  if (media.includes('json')) return { as: 'json', value, type: media };
  return { as: 'text', value, type: media };
}

/** Members that are files. */
function filesOf(spec: SpecFile, schema: Schema): string[] {
  const properties = Object.entries((spec.resolve(schema)['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  return properties.flatMap(([name, given]) => {
    const member = spec.resolve(given);
    const item = spec.resolve((member['items'] as Schema | undefined) ?? {});
    return [member, item].some((each) => 'contentMediaType' in each || each['format'] === 'binary') ? [name] : [];
  });
}
