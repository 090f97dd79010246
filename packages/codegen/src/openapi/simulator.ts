import { emitOperationTypes, emitSchemaNames } from './types.ts';
import { pascalCase } from './names.ts';
import { resolve } from './document.ts';
import type { Document, Schema } from './document.ts';
import type { BodyModel, OperationModel } from './operations.ts';
import type { ValidatorNames } from './validators.ts';

/** `spec.ts` of a simulator: the types of all operations, and the table that the router is built from. */
export function emitSimulator(
  document: Document,
  operations: readonly OperationModel[],
  validators: ReadonlyMap<string, ValidatorNames>,
  kernel: string,
): string {
  return [
    `import type { Spec } from '${kernel}';\n`,
    `import * as validators from './validators.ts';\n`,
    `import type { components, operations } from './types.ts';\n`,
    emitSchemaNames(document),
    ...operations.map((operation) => emitOperationTypes(operation, 'simulator')),
    `/** The types of every operation, by its \`operationId\`. */\nexport interface Operations {\n${operations
      .map(({ id }) => `  ${id}: ${pascalCase(id)};\n`)
      .join('')}}\n`,
    `export const spec = {\n`,
    `  title: ${JSON.stringify(document.info.title)},\n`,
    `  version: ${JSON.stringify(document.info.version)},\n`,
    `  operations: [\n${operations.map((operation) => emitRoute(document, operation, validators.get(operation.id)!)).join('')}  ],\n`,
    `} as unknown as Spec<Operations>;\n`,
  ].join('\n');
}

function emitRoute(document: Document, operation: OperationModel, names: ValidatorNames): string {
  const texts = operation.parameters.map((parameter) => ({ ...textOf(document, parameter.schema), ...parameter }));
  const named = (member: string, list: readonly string[]): string[] =>
    list.length > 0 ? [`${member}: ${JSON.stringify(list)}`] : [];
  const query = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const answers = operation.answers.map(({ status, media }) => {
    const validate = names.answers[status];
    return `      ${status}: { ${media === undefined ? '' : `media: '${media}', `}${validate === undefined ? '' : `validate: validators.${validate} `}},\n`;
  });
  const members = [
    `id: '${operation.id}'`,
    `method: '${operation.method.toUpperCase()}'`,
    `path: '${operation.path}'`,
    `evidence: '${operation.source['x-labrig-evidence'] ?? 'inferred'}'`,
    ...named('query', query),
    ...named(
      'numbers',
      texts.filter(({ type }) => type === 'integer' || type === 'number').map(({ name }) => name),
    ),
    ...named(
      'booleans',
      texts.filter(({ type }) => type === 'boolean').map(({ name }) => name),
    ),
    ...named(
      'lists',
      texts.filter(({ isList }) => isList).map(({ name }) => name),
    ),
    ...(operation.body ? [`body: ${emitBody(document, operation.body)}`] : []),
    `validate: { ${(['path', 'query', 'body'] as const)
      .flatMap((part) => (names[part] === undefined ? [] : [`${part}: validators.${names[part]}`]))
      .join(', ')} }`,
    `answers: {\n${answers.join('')}    }`,
  ];
  return `    {\n${members.map((member) => `    ${member},\n`).join('')}    },\n`;
}

/** What the text of a parameter stands for: the JSON type that isn't `null`, and whether it is a list of it. */
function textOf(document: Document, reference: Schema): { readonly type: unknown; readonly isList: boolean } {
  const { type, items } = resolve<Schema>(document, reference);
  const kind = Array.isArray(type) ? type.find((candidate) => candidate !== 'null') : type;
  return kind === 'array'
    ? { type: textOf(document, (items ?? {}) as Schema).type, isList: true }
    : { type: kind, isList: false };
}

function emitBody(document: Document, { required, media }: BodyModel): string {
  const members = membersOf(document, media[0]?.schema ?? {});
  const known = members && members.size > 0 ? `, members: ${JSON.stringify([...members])}` : '';
  return `{ required: ${required}, media: ${JSON.stringify(media.map(({ type }) => type))}${known} }`;
}

/** The members that an object schema names; `undefined` if it takes any, none if it names none. */
function membersOf(document: Document, schema: Schema): Set<string> | undefined {
  const { properties, allOf, anyOf, oneOf, additionalProperties } = resolve<Schema>(document, schema);
  if (additionalProperties) return undefined;
  const members = new Set(Object.keys(properties ?? {}));
  for (const part of [allOf, anyOf, oneOf].flatMap((parts) => (parts ?? []) as Schema[])) {
    const more = membersOf(document, part);
    if (!more) return undefined;
    for (const name of more) members.add(name);
  }
  return members;
}
