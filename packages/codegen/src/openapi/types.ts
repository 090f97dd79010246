import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { isForm, isJson } from './media.ts';
import { docComment, pascalCase } from './names.ts';
import type { Document } from './document.ts';
import type { AnswerModel, BodyModel, OperationModel } from './operations.ts';

/**
 * `types.ts`: what openapi-typescript makes of the document; raw bytes are a `Blob`, as forms have them. What a client is given
 * it doesn't change, so that a constant can be given, too; a simulator puts its answers together.
 */
export async function emitTypes(file: string, side: 'client' | 'simulator'): Promise<string> {
  const bytes = ts.factory.createTypeReferenceNode('Blob');
  const transform = (schema: object): ts.TypeNode | undefined => ('contentMediaType' in schema ? bytes : undefined);
  return astToString(
    await openapiTS(pathToFileURL(file), { alphabetize: false, immutable: side === 'client', transform }),
  );
}

/** One exported name per component schema, so that code and editors say `CameraStatus` and not `components['schemas'][…]`. */
export function emitSchemaNames(document: Document): string {
  return Object.entries(document.components?.schemas ?? {})
    .map(
      ([name, schema]) =>
        `${docComment(schema['description'] as string | undefined)}export type ${name} = components['schemas']['${name}'];\n`,
    )
    .join('');
}

/** The interface of one operation's types: `path`, `query`, `body`, `answers`. */
export function emitOperationTypes(operation: OperationModel, side: 'client' | 'simulator'): string {
  const key = `operations['${operation.id}']`;
  const lines: string[] = [];
  for (const place of ['path', 'query', 'header'] as const) {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) continue;
    const required = place === 'path' || parameters.some((parameter) => parameter.required);
    lines.push(`${place}${required ? '' : '?'}: NonNullable<${key}['parameters']['${place}']>;`);
  }
  if (operation.body?.isStream && side === 'simulator') lines.push('body: AsyncIterable<Uint8Array>;');
  else if (operation.body) {
    const content = `NonNullable<${key}['requestBody']>['content']`;
    const types = sent(operation.body, side).map(({ type, schema }) => {
      // Who is called has read all bytes; who calls may have a file.
      if (!isJson(type) && !isForm(type)) return side === 'client' ? 'Blob' : 'Uint8Array';
      return schemaType(schema.$ref) ?? `${content}['${type}']`;
    });
    lines.push(`body${operation.body.required ? '' : '?'}: ${[...new Set(types)].join(' | ')};`);
  }
  const answers = operation.answers
    .map((answer) => `    ${answer.status}: ${answerType(key, answer, side)};`)
    .join('\n');
  if (side === 'simulator' && operation.source.security?.length === 0) lines.push('isPublic: true;');
  lines.push(`answers: {\n${answers}\n  };`);
  const text = docComment(operation.source.summary);
  return `${text}export interface ${pascalCase(operation.id)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function answerType(key: string, answer: AnswerModel, side: 'client' | 'simulator'): string {
  if (answer.media === undefined) return 'undefined';
  // Who answers may have all bytes at hand; who reads gets a stream.
  if (!isJson(answer.media))
    return side === 'client' ? 'ReadableStream<Uint8Array>' : 'Uint8Array | ReadableStream<Uint8Array>';
  const named = schemaType(answer.schema?.$ref);
  return named ?? `${key}['responses'][${answer.status}]['content']['${answer.media}']`;
}

function schemaType(reference: string | undefined): string | undefined {
  return reference?.startsWith('#/components/schemas/') ? reference.slice('#/components/schemas/'.length) : undefined;
}

/** A simulator takes every media type; a client sends the first, or a form where JSON can't carry a file. */
function sent({ media }: BodyModel, side: 'client' | 'simulator'): BodyModel['media'] {
  if (side === 'simulator') return media;
  return media.filter(({ type }, index) => index === 0 || type === 'multipart/form-data');
}
