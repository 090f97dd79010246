import { isForm } from './media.ts';
import { membersOf } from './members.ts';
import { pascalCase } from './names.ts';
import { emitTexts } from './texts.ts';
import { emitOperationTypes, emitSchemaNames } from './types.ts';
import type { Document, Parameter } from './document.ts';
import type { BodyModel, OperationModel } from './operations.ts';
import type { SchemaNames } from './json-schemas.ts';

/** `spec.ts` of a simulator: the types of all operations, and the table that the router is built from. */
export function emitSimulator(
  document: Document,
  operations: readonly OperationModel[],
  schemas: ReadonlyMap<string, SchemaNames>,
  kernel: string,
): string {
  return [
    `import { defineSpec } from '${kernel}';\n`,
    `import { schemas } from './json-schemas.ts';\n`,
    `import type { components, operations } from './types.ts';\n`,
    emitSchemaNames(document),
    ...operations.map((operation) => emitOperationTypes(operation, 'simulator')),
    `/** The types of every operation, by its \`operationId\`. */\nexport interface Operations {\n${operations
      .map(({ id }) => `  ${id}: ${pascalCase(id)};\n`)
      .join('')}}\n`,
    // Whoever needs only the types of a spec bundles nothing of it.
    `export const spec = /* @__PURE__ */ defineSpec<Operations>({\n`,
    `  title: ${JSON.stringify(document.info.title)},\n`,
    `  version: ${JSON.stringify(document.info.version)},\n`,
    `  schemas,\n`,
    `  operations: () => [\n${operations.map((operation) => emitRoute(document, operation, schemas.get(operation.id)!)).join('')}  ],\n`,
    `});\n`,
  ].join('\n');
}

function emitRoute(document: Document, operation: OperationModel, names: SchemaNames): string {
  const { parameters, source, body } = operation;
  const named = (place: Parameter['in']): string[] => {
    const list = parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    return list.length > 0 ? [`${place}: ${JSON.stringify(list)}`] : [];
  };
  const generation = source['x-labrig-generation'] ?? 'both';
  const answers = operation.answers.map(({ status, media }) => {
    const validate = names.answers[status];
    return `      ${status}: { ${media === undefined ? '' : `media: '${media}', `}${validate === undefined ? '' : `validate: '${validate}' `}},\n`;
  });
  const members = [
    `id: '${operation.id}'`,
    `method: '${operation.method.toUpperCase()}'`,
    `path: '${operation.path}'`,
    `evidence: '${source['x-labrig-evidence'] ?? 'inferred'}'`,
    ...(generation === 'both' ? [] : [`generation: '${generation}'`]),
    ...(source.security?.length === 0 ? ['isPublic: true'] : []),
    ...named('query'),
    ...named('header'),
    ...emitTexts(
      document,
      parameters.map(({ name, schema }) => [name, schema]),
    ),
    ...(body ? [`body: ${emitBody(document, body)}`] : []),
    `validate: { ${(['path', 'query', 'header', 'body', 'form'] as const)
      .flatMap((part) => (names[part] === undefined ? [] : [`${part}: '${names[part]}'`]))
      .join(', ')} }`,
    `answers: {\n${answers.join('')}    }`,
  ];
  return `    {\n${members.map((member) => `    ${member},\n`).join('')}    },\n`;
}

function emitBody(document: Document, { required, isStream, media }: BodyModel): string {
  const members = membersOf(document, media[0]?.schema ?? {});
  const form = media.find(({ type }) => isForm(type));
  return `{ ${[
    `required: ${required}`,
    ...(isStream ? ['isStream: true'] : []),
    `media: ${JSON.stringify(media.map(({ type }) => type))}`,
    ...(members && members.size > 0 ? [`members: ${JSON.stringify([...members.keys()])}`] : []),
    ...(form ? [`form: { ${emitTexts(document, membersOf(document, form.schema) ?? []).join(', ')} }`] : []),
  ].join(', ')} }`;
}
