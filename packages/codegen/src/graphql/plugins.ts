import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import type { DocumentNode } from 'graphql';

const pluginMap = { typescript, operations, resolvers } as unknown as Parameters<typeof codegen>[0]['pluginMap'];

/** What GraphQL Code Generator makes of a schema, in types that can be stripped. */
export async function typesOf(
  schema: DocumentNode,
  plugins: readonly (keyof typeof plugin)[],
  config: Readonly<Record<string, unknown>>,
  documents: readonly DocumentNode[] = [],
): Promise<string> {
  return codegen({
    filename: 'types.ts',
    schema: schema as never,
    documents: documents.map((document, at) => ({ location: `${at}.graphql`, document })) as never,
    plugins: plugins.map((name) => ({ [name]: {} })),
    pluginMap,
    config: {
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      strictScalars: true,
      useTypeImports: true,
      emitLegacyCommonJSImports: false,
      ...config,
    },
  });
}

const plugin = { typescript, operations, resolvers };
