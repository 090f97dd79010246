import { buildSchema, isInterfaceType, isObjectType, isScalarType } from 'graphql';
import { sdl } from '../generated/schema.ts';
import { resolvers } from '../resolvers/resolvers.ts';
import type { GraphQLFieldResolver, GraphQLScalarType, GraphQLSchema, GraphQLTypeResolver } from 'graphql';

let schema: GraphQLSchema | undefined;

/** The schema of the spec with its resolvers. Made when the first lab needs it: it takes some milliseconds. */
export function executableSchema(): GraphQLSchema {
  schema ??= withResolvers(buildSchema(sdl));
  return schema;
}

function withResolvers(bare: GraphQLSchema): GraphQLSchema {
  for (const [name, own] of Object.entries(resolvers)) {
    const type = bare.getType(name);
    if (isScalarType(type)) copyCoercion(own as GraphQLScalarType, type);
    if (isInterfaceType(type)) type.resolveType = own.__resolveType as GraphQLTypeResolver<unknown, unknown>;
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    for (const [field, resolve] of Object.entries(own)) {
      fields[field]!.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return bare;
}

/** A scalar that was read from SDL takes anything. */
function copyCoercion(from: GraphQLScalarType, to: GraphQLScalarType): void {
  to.coerceInputValue = from.coerceInputValue;
  to.coerceInputLiteral = from.coerceInputLiteral;
  to.coerceOutputValue = from.coerceOutputValue;
}
