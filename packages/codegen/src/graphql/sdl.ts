import {
  buildASTSchema,
  getDirectiveValues,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
} from 'graphql';
import type { ASTNode, DirectiveNode, DocumentNode, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** A schema, and the text that it was read from. */
export interface Sdl {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

/** What carries directives: a type, a field, an argument, a value. */
export interface Element {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly astNode?: (ASTNode & { readonly directives?: readonly DirectiveNode[] | undefined }) | null | undefined;
}

/** @throws Error with all that is wrong, a paragraph each. */
export function sdlOf(document: DocumentNode): Sdl {
  return { document, schema: buildASTSchema(document) };
}

/** The fields of Query and Mutation: what can be called. */
export function rootFields(schema: GraphQLSchema): { readonly parent: string; readonly field: GraphQLField }[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type ? Object.values(type.getFields()).map((field) => ({ parent: type.name, field })) : [],
  );
}

/** The fields of all types that are answered. */
export function fieldsOf(schema: GraphQLSchema) {
  return wireTypes(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ parent: type.name, type, field }))
      : [],
  );
}

/** The value of a directive of the house on an element: `{ level: 'client' }`. */
export function directive(
  schema: GraphQLSchema,
  name: string,
  { astNode }: Element,
): Record<string, unknown> | undefined {
  const definition = schema.getDirective(name);
  if (!definition || !astNode) return undefined;
  return getDirectiveValues(definition, { directives: astNode.directives }) as Record<string, unknown> | undefined;
}

/** The directives that the file defines: they speak to us, not to the wire. */
export function ownDirectives(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    schema
      .getDirectives()
      .filter((each) => !isSpecifiedDirective(each))
      .map(({ name }) => name),
  );
}

/** The types that only those directives take. */
export function ownTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const own = ownDirectives(schema);
  const taken = schema
    .getDirectives()
    .filter(({ name }) => own.has(name))
    .flatMap(({ args }) => args.map(({ type }) => String(type).replaceAll(/[[\]!]/g, '')));
  return new Set(taken.filter((name) => !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name)));
}

/** The types of the wire that the file defines, in its order. */
export function wireTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const own = ownTypes(schema);
  return Object.values(schema.getTypeMap()).filter(
    (type) => type.astNode && !own.has(type.name) && !isIntrospectionType(type),
  );
}
