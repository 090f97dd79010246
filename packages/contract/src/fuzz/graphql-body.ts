import fc from 'fast-check';
import { garbage, garbageText } from './garbage.ts';
import { known } from './known.ts';
import { spoiled } from './spoiled.ts';
import type { Carried } from './call.ts';

/** A type of the schema, as introspection tells it. */
interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

interface Input {
  readonly name: string;
  readonly type: TypeRef;
}

interface Type {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly args: readonly Input[]; readonly type: TypeRef }[] | null;
  readonly inputFields: readonly Input[] | null;
  readonly enumValues: readonly { readonly name: string }[] | null;
  readonly possibleTypes: readonly { readonly name: string }[] | null;
}

/** What introspection must be asked for. */
export const introspection = `{ __schema { types { kind name possibleTypes { name } enumValues { name }
  fields { name args { name type { ...T } } type { ...T } } inputFields { name type { ...T } } } } }
  fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }`;

export interface Introspected {
  readonly __schema: { readonly types: readonly Type[] };
}

/** How deep answers are asked for. */
const deepest = 4;

/** A part of a document, and the variables that it uses. */
interface Part {
  readonly text: string;
  readonly variables: readonly { readonly type: string; readonly value: unknown }[];
}

/** GraphQL documents with their variables: valid, nearly valid, garbage. */
export function graphqlBody({ __schema: { types } }: Introspected): fc.Arbitrary<Carried> {
  const byName = new Map(types.map((type) => [type.name, type]));
  const values = new Map<string, fc.Arbitrary<unknown>>();

  const valueOf = (type: TypeRef, name: string, depth: number): fc.Arbitrary<unknown> => {
    if (type.kind === 'NON_NULL') return valueOf(type.ofType!, name, depth);
    if (type.kind === 'LIST') return fc.array(valueOf(type.ofType!, name, depth), { maxLength: 3 });
    const key = `${type.name} ${name} ${depth}`;
    if (!values.has(key)) values.set(key, namedValue(byName.get(type.name!)!, name, depth));
    return values.get(key)!;
  };
  const namedValue = (
    { kind, name: typeName, enumValues, inputFields }: Type,
    name: string,
    depth: number,
  ): fc.Arbitrary<unknown> => {
    if (kind === 'ENUM') return fc.constantFrom(...enumValues!.map((value) => value.name));
    if (kind === 'INPUT_OBJECT') {
      if (depth > deepest) return fc.constant({});
      const model = inputFields!.map((field) => [field.name, valueOf(field.type, field.name, depth + 1)]);
      const requiredKeys = inputFields!.filter(({ type }) => type.kind === 'NON_NULL').map((field) => field.name);
      return fc.record(Object.fromEntries(model) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys });
    }
    const scalar: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
      Int: fc.integer({ min: -1, max: 1000 }),
      Float: fc.double({ noNaN: true, min: -1, max: 1e6 }),
      Boolean: fc.boolean(),
      DateTime: fc.constantFrom('2026-03-02T00:00:00Z', '2026-03-02', '2026-02-30', 'today'),
      JSONString: fc.oneof(fc.constantFrom('{}', '{"a":1}', '[', '{"trialTemplate":{}}'), garbageText),
      ID: known('id'),
    };
    return fc.oneof(
      {
        weight: 4,
        arbitrary: scalar[typeName] ?? fc.oneof(known(name), fc.constantFrom('a', '/KS-1/2026-03-02/', 'Trial-1')),
      },
      { weight: 1, arbitrary: fc.oneof(known(name), garbage) },
    );
  };

  const selections = new Map<string, fc.Arbitrary<Part>>();
  const isLeaf = (type: TypeRef): boolean =>
    type.ofType ? isLeaf(type.ofType) : ['SCALAR', 'ENUM'].includes(type.kind);
  const selection = (type: TypeRef, depth: number): fc.Arbitrary<Part> | undefined => {
    if (type.ofType) return selection(type.ofType, depth);
    const found = byName.get(type.name!)!;
    if (isLeaf(type)) return undefined;
    const key = `${found.name} ${depth}`;
    if (!selections.has(key)) selections.set(key, fieldsOf(found, depth));
    return selections.get(key)!;
  };
  const fieldsOf = ({ fields, possibleTypes }: Type, depth: number): fc.Arbitrary<Part> => {
    const chosen = (fields ?? [])
      .filter((field) => depth < deepest || isLeaf(field.type))
      .map((field) => fc.option(fieldOf(field, depth + 1), { freq: 1 }));
    const narrowed =
      depth >= deepest
        ? []
        : (possibleTypes ?? []).map(({ name }) =>
            fc.option(
              fieldsOf(byName.get(name)!, depth + 1).map(({ text, variables }) => ({
                text: `... on ${name} ${text}`,
                variables,
              })),
              { freq: 1 },
            ),
          );
    return fc.tuple(...chosen, ...narrowed).map((parts) => {
      const there = parts.filter((part) => part !== null);
      return joined(there, ['{ __typename', '}']);
    });
  };
  const fieldOf = ({ name, args, type }: NonNullable<Type['fields']>[number], depth: number): fc.Arbitrary<Part> => {
    const given = args.map((arg) =>
      fc.option(
        valueOf(arg.type, arg.name, 0).map((value): Part => ({
          text: `${arg.name}: $#`,
          variables: [{ type: textOf(arg.type), value }],
        })),
        { freq: arg.type.kind === 'NON_NULL' ? 30 : 1 },
      ),
    );
    const inner = selection(type, depth);
    return fc.tuple(fc.tuple(...given), inner ?? fc.constant(undefined)).map(([parts, below]) => {
      const there = parts.filter((part) => part !== null);
      const called = there.length > 0 ? joined(there, ['(', ')']) : { text: '', variables: [] };
      return {
        text: `${name}${called.text} ${below?.text ?? ''}`,
        variables: [...called.variables, ...(below?.variables ?? [])],
      };
    });
  };

  const roots = (['Query', 'Mutation'] as const).flatMap((kind) =>
    byName.get(kind)!.fields!.map((field) => fieldOf(field, 1).map((part) => documentOf(kind.toLowerCase(), part))),
  );
  const good = fc.oneof(...roots);
  const wrong = fc
    .tuple(
      good,
      fc.nat({ max: 400 }),
      fc.constantFrom('', '{', '}', '$', '"', ' x', '...', '@', 'fragment F on Node { id }'),
    )
    .map(([{ query, variables }, place, by]) => ({
      query: query.slice(0, place) + by + query.slice(place + 1),
      variables,
    }));
  return fc
    .oneof({ weight: 8, arbitrary: good }, { weight: 3, arbitrary: spoiled(good) }, { weight: 1, arbitrary: wrong })
    .map((value) => ({ as: 'json' as const, value, type: 'application/json' }));
}

function joined(parts: readonly Part[], [before, after]: readonly [string, string]): Part {
  const text = [before, ...parts.map((part) => part.text), after].join(' ');
  return { text, variables: parts.flatMap((part) => part.variables) };
}

/** Numbers the variables in their order. */
function documentOf(kind: string, { text, variables }: Part): { readonly query: string; readonly variables: object } {
  let index = 0;
  const body = text.replaceAll('$#', () => `$v${index++}`);
  const declared = variables.map(({ type }, at) => `$v${at}: ${type}`).join(', ');
  return {
    query: `${kind} F${declared && `(${declared})`} { ${body} }`,
    variables: Object.fromEntries(variables.map(({ value }, at) => [`v${at}`, value])),
  };
}

function textOf({ kind, name, ofType }: TypeRef): string {
  if (kind === 'NON_NULL') return `${textOf(ofType!)}!`;
  return kind === 'LIST' ? `[${textOf(ofType!)}]` : name!;
}
