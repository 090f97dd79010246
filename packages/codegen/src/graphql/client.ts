import { isEnumType, Kind, print, stripIgnoredCharacters, visit } from 'graphql';
import { docComment } from '../openapi/names.ts';
import { typesOf } from './plugins.ts';
import { directive, wireTypes } from './sdl.ts';
import { shapeOf } from './shape.ts';
import { scalarsOf } from './simulator.ts';
import { wireDocument } from './wire.ts';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Documents } from './documents.ts';
import type { Sdl } from './sdl.ts';

/** `documents.ts` of a client: one typed descriptor per document, and the record of all. */
export async function emitClient(sdl: Sdl, { operations, fragments }: Documents): Promise<string> {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...fragments, ...operations] };
  const { schema, enums, scalars } = withOpenEnums(sdl);
  const types = await typesOf(
    schema,
    ['operations'],
    {
      scalars: { ...scalarsOf(sdl.schema), ID: { input: 'string', output: 'string' }, ...scalars },
      omitOperationSuffix: true,
      operationResultSuffix: 'Data',
    },
    [document],
  );
  const missing = enums.filter(({ name }) => types.includes(name) && !types.includes(`export type ${name} =`));
  return [
    `/**
 * What an answer must look like. A leaf is \`s\`, \`n\` or \`b\` (text, number, boolean); what has members is \`[marks, members]\`.
 * Marks: \`?\` may be null, \`*\` is a list, \`~\` may have no members at all.
 */
export interface Shape {
  readonly [name: string]: string | readonly [marks: string, members: Shape];
}

/**
 * A GraphQL document as data: its text, and whether it may be sent again. \`safe\`: whatever became of it; \`unsent\`: only if it
 * surely never reached the server.
 */
export interface TypedDocument<Data extends object = object, Variables extends object = object> {
  /** Its name, as a function is called. */
  readonly id: string;
  readonly retry: 'safe' | 'unsent';
  readonly text: string;
  readonly shape: Shape;
  /** Never present at run time: carries the types. */
  readonly types?: { readonly data: Data; readonly variables: Variables };
}
`,
    ...missing.map(({ code }) => code),
    types,
    ...fragments.map((fragment) => emitFragment(fragment)),
    ...operations.map((operation) => emitDocument(sdl.schema, operation, fragments)),
    `/** Every document of the client, by its name. */\nexport const documents = {\n${operations
      .map((operation) => `  ${idOf(operation)},\n`)
      .join('')}};\n`,
  ].join('\n');
}

/** Enumerations are complete in requests, but an answer may have words that nobody knows yet. */
function withOpenEnums(sdl: Sdl) {
  const enums = wireTypes(sdl.schema)
    .filter((type) => isEnumType(type))
    .map((type) => ({
      name: type.name,
      code: `${docComment(type.description ?? undefined)}export type ${type.name} = ${type
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ')};\n`,
    }));
  const names = new Set(enums.map(({ name }) => name));
  const open = (name: string) => `${name}Answer`;
  const schema = visit(wireDocument(sdl), {
    FieldDefinition: (field) => ({
      ...field,
      type: visit(field.type, {
        NamedType: (type) =>
          names.has(type.name.value) ? { ...type, name: { ...type.name, value: open(type.name.value) } } : undefined,
      }),
    }),
    Document: {
      leave: (document) => ({
        ...document,
        definitions: [
          ...document.definitions,
          ...[...names].map((name) => ({
            kind: Kind.SCALAR_TYPE_DEFINITION,
            name: { kind: Kind.NAME, value: open(name) },
          })),
        ],
      }),
    },
  }) as DocumentNode;
  const scalars = Object.fromEntries([...names].map((name) => [open(name), `${name} | (string & {})`]));
  return { schema, enums, scalars };
}

const idOf = (operation: OperationDefinitionNode): string => {
  const name = operation.name?.value ?? '';
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** The text on the wire: no descriptions, which old servers can't read, and no white space. */
const wireText = (definition: OperationDefinitionNode | FragmentDefinitionNode): string =>
  stripIgnoredCharacters(print({ ...definition, description: undefined } as typeof definition));

const fragmentName = (name: string): string => `fragment${name}`;

function emitFragment(fragment: FragmentDefinitionNode): string {
  return `const ${fragmentName(fragment.name.value)} = ${JSON.stringify(wireText(fragment))};\n`;
}

function emitDocument(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string {
  const id = idOf(operation);
  const name = operation.name?.value ?? '';
  const text = [
    JSON.stringify(wireText(operation)),
    ...spreads(operation, fragments).map((fragment) => fragmentName(fragment)),
  ].join(' + ');
  return [
    docComment(describe(schema, operation)),
    `export const ${id}: TypedDocument<${name}Data, ${name}Variables> = {\n`,
    `  id: '${id}',\n`,
    `  retry: '${retryOf(schema, operation)}',\n`,
    `  text: ${text},\n`,
    `  shape: ${shapeOf(schema, operation, fragments)},\n`,
    `};\n`,
  ].join('');
}

/** The fragments that a document needs, those of its fragments included. */
function spreads(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): ReadonlyArray<string> {
  const needed = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (needed.has(value)) return;
        needed.add(value);
        const fragment = fragments.find(({ name }) => name.value === value);
        if (fragment) look(fragment);
      },
    });
  };
  look(operation);
  return [...needed].toSorted();
}

function rootFieldsOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode) {
  const type = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const fields = type?.getFields() ?? {};
  return selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? (fields[selection.name.value] ?? []) : [],
  );
}

/** A document is as safe as the least safe of its fields. */
function retryOf(schema: GraphQLSchema, operation: OperationDefinitionNode): 'safe' | 'unsent' {
  if (operation.operation === 'query') return 'safe';
  const kinds = rootFieldsOf(schema, operation).map((field) => directive(schema, 'retry', field)?.['kind']);
  return kinds.length > 0 && kinds.every((kind) => kind === 'safe') ? 'safe' : 'unsent';
}

function describe(schema: GraphQLSchema, operation: OperationDefinitionNode): string {
  const fields = rootFieldsOf(schema, operation);
  const levels = fields.map((field) => directive(schema, 'evidence', field)?.['level']);
  const names = fields.map(({ name }) => name).join(', ');
  const source = `\`${operation.operation} ${names}\` · evidence: ${levels.join(', ')}`;
  return [operation.description?.value, source].filter(Boolean).join('\n\n');
}
