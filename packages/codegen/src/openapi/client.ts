import { resolve } from './document.ts';
import { docComment, pascalCase, propertyKey } from './names.ts';
import { isForm, isJson } from './media.ts';
import { emitOperationTypes, emitSchemaNames } from './types.ts';
import type { Document, Schema } from './document.ts';
import type { AnswerModel, BodyModel, OperationModel } from './operations.ts';

/** `operations.ts` of a client: one typed descriptor per operation, and the record of all. */
export function emitClient(document: Document, operations: readonly OperationModel[]): string {
  const code = operations.map(
    (operation) => `${emitOperationTypes(operation, 'client')}\n${emitDescriptor(document, operation)}`,
  );
  const used = ['formData', 'segment', 'urlEncoded', 'withFiles'].filter((name) =>
    code.some((text) => new RegExp(`\\b${name}\\b[(,]`).test(text)),
  );
  return [
    used.length > 0
      ? `import { ${used.join(', ')}, type Operation } from '@labrig/http';\n`
      : `import type { Operation } from '@labrig/http';\n`,
    `import type { components, operations } from './types.ts';\n`,
    emitSchemaNames(document),
    ...code,
    `/** Every operation of the spec, by its \`operationId\`. */\nexport const api = {\n${operations.map(({ id }) => `  ${id},\n`).join('')}};\n`,
  ].join('\n');
}

function emitDescriptor(document: Document, operation: OperationModel): string {
  const { id, method, source } = operation;
  const query = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const retry = source['x-labrig-retry'] ?? (method === 'get' ? 'safe' : 'unsent');
  const answers = operation.answers.map((answer) => `${answer.status}: '${shapeOf(document, answer)}'`).join(', ');
  return [
    docComment(describe(operation)),
    `export const ${id}: Operation<${pascalCase(id)}> = {\n`,
    `  id: '${id}',\n`,
    `  method: '${method.toUpperCase()}',\n`,
    `  path: ${emitPath(operation.path)},\n`,
    query.length > 0 ? `  query: ${JSON.stringify(query)},\n` : '',
    emitEncoding(operation.body),
    `  retry: '${retry}',\n`,
    `  answers: { ${answers} },\n`,
    `};\n`,
  ].join('');
}

/** How a body travels that isn't JSON, or isn't always. */
function emitEncoding(body: BodyModel | undefined): string {
  const [first, ...others] = body?.media ?? [];
  if (!first) return '';
  const { type } = first;
  if (isJson(type)) return others.some((other) => other.type === 'multipart/form-data') ? '  encode: withFiles,\n' : '';
  if (isForm(type)) return `  encode: ${type === 'multipart/form-data' ? 'formData' : 'urlEncoded'},\n`;
  return `  encode: (body) => new Blob([body as Blob], { type: '${type}' }),\n`;
}

function describe({ method, path, source }: OperationModel): string {
  const evidence = source['x-labrig-evidence'] ?? 'inferred';
  return [
    source.description?.trim(),
    '',
    `\`${method.toUpperCase()} ${path}\` · evidence: ${evidence}`,
    ...(source.deprecated ? ['', '@deprecated by the vendor'] : []),
  ].join('\n');
}

/** `/camera/{serial}` → a function that pastes the encoded segments into a template literal. */
function emitPath(path: string): string {
  if (!path.includes('{')) return `() => '${path}'`;
  const body = path.replaceAll('`', '\\`').replace(/\{([^}]+)\}/g, (_, name: string) => {
    const access = /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${propertyKey(name)}]`;
    return `\${segment(path${access})}`;
  });
  return `(path) => \`${body}\``;
}

/** What the transport checks before it believes an answer: the JSON type at the top level. */
function shapeOf(document: Document, answer: AnswerModel): string {
  if (answer.media === undefined) return 'empty';
  if (!isJson(answer.media)) return 'bytes';
  const type = resolve<Schema>(document, answer.schema ?? {}).type;
  if (type === 'integer') return 'number';
  return typeof type === 'string' && type !== 'null' ? type : 'any';
}
