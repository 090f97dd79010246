import openapiTS, { astToString } from 'openapi-typescript';
import { docComment } from '../openapi/names.ts';
import type { OpenAPI3 } from 'openapi-typescript';
import type { SchemaDocument } from './document.ts';

/** The types of a document by name: the whole under its title, the parts as `$defs` names them. All of it is `readonly`. */
export async function emitSchemaTypes({
  title,
  $schema: _,
  $id: __,
  $defs = {},
  ...whole
}: SchemaDocument): Promise<string> {
  const schemas: Readonly<Record<string, unknown>> = { ...$defs, [title]: whole };
  const openapi = { openapi: '3.1.0', info: { title, version: '1' }, paths: {}, components: { schemas } };
  // Where a member tells alternatives apart, the types know by themselves; openapi-typescript would add names of its own.
  const plain = JSON.stringify(openapi, (key, value: unknown) => (key === 'discriminator' ? undefined : value));
  const text = plain.replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/');
  const types = astToString(await openapiTS(JSON.parse(text) as OpenAPI3, { alphabetize: false, immutable: true }));
  const names = Object.entries(schemas).map(([name, part]) => {
    const { description } = part as { readonly description?: string };
    return `${docComment(description)}export type ${name} = components['schemas']['${name}'];\n`;
  });
  return `${types}\n${names.join('')}`;
}
