import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { docComment, pascalCase } from './names.ts';
import type { Document } from './document.ts';
import type { AnswerModel, OperationModel } from './operations.ts';

/** `types.ts`: what openapi-typescript makes of the document. */
export async function emitTypes(file: string): Promise<string> {
  return astToString(await openapiTS(pathToFileURL(file), { alphabetize: false }));
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
  if (operation.body) {
    const content = `NonNullable<${key}['requestBody']>['content']`;
    const media = side === 'client' ? operation.body.media.slice(0, 1) : operation.body.media;
    const body = media.map(({ type, schema }) => schemaType(schema.$ref) ?? `${content}['${type}']`).join(' | ');
    lines.push(`body${operation.body.required ? '' : '?'}: ${body};`);
  }
  const answers = operation.answers
    .map((answer) => `    ${answer.status}: ${answerType(key, answer, side)};`)
    .join('\n');
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

/** `application/json` and its relatives (`application/problem+json`). */
export function isJson(media: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/.test(media);
}
