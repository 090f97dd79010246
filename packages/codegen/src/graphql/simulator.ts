import { isInterfaceType, isObjectType, isScalarType, print } from 'graphql';
import { typesOf } from './plugins.ts';
import { wireTypes } from './sdl.ts';
import { wireDocument } from './wire.ts';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { Sdl } from './sdl.ts';

/** `schema.ts` of a simulator: the schema as a server has it, as text. */
export function emitSchema(sdl: Sdl): string {
  const text = print(wireDocument(sdl)).replaceAll(/[\\`]|\$\{/g, '\\$&');
  return `/** The schema, as SDL. */\nexport const sdl = \`\n${text}\n\`;\n`;
}

/**
 * `resolvers.ts` of a simulator: the types of all resolvers. What has an id lies in the state of the simulator: its rows are
 * the parents, by the names of the types, in an interface `Parents` that the simulator declares; and so is the `Context`.
 */
export async function emitResolvers(sdl: Sdl): Promise<string> {
  const types = wireTypes(sdl.schema);
  const rows = types.filter((type) => isRow(type)).map(({ name }) => name);
  const code = await typesOf(wireDocument(sdl), ['typescript', 'resolvers'], {
    contextType: 'Context',
    mappers: Object.fromEntries(rows.map((name) => [name, `Parents['${name}']`])),
    scalars: scalarsOf(sdl.schema),
  });
  const needed = types.flatMap((type) => {
    if (isScalarType(type)) return [`  ${type.name}: GraphQLScalarType;\n`];
    if (isInterfaceType(type)) return [`  ${type.name}: ${type.name}Resolvers;\n`];
    if (!isObjectType(type)) return [];
    const { name } = type;
    // What isn't a row is made by a resolver, as a whole.
    if (!rows.includes(name) && !isRoot(sdl.schema, type)) return [`  ${name}?: ${name}Resolvers;\n`];
    return [`  ${name}: Needed<${name}Resolvers, ResolversParentTypes['${name}'], ${name}>;\n`];
  });
  return [
    `import type { Context } from '../resolvers/context.ts';\nimport type { Parents } from '../resolvers/parents.ts';\n`,
    code,
    `
/** Names of the members that a parent has in the very type that the schema wants: nobody has to resolve them. */
type Ready<Parent, Type> = {
  [Name in keyof Parent & keyof Type]: Parent[Name] extends Type[Name] ? Name : never;
}[keyof Parent & keyof Type];

/** The resolvers of a type: those that its parents make necessary, and others as you like. */
export type Needed<Resolvers, Parent, Type> = Resolvers & {
  [Name in Exclude<keyof Type & keyof Resolvers, Ready<Parent, Type>>]-?: NonNullable<Resolvers[Name]>;
};

/** All resolvers of the schema: one that is missing does not compile. */
export interface AllResolvers {
${needed.join('')}}
`,
  ].join('\n');
}

/** Every scalar of the file is a text on the wire. */
export function scalarsOf(schema: GraphQLSchema): Record<string, string> {
  const scalars = wireTypes(schema).filter((type) => isScalarType(type));
  return Object.fromEntries(scalars.map(({ name }) => [name, 'string']));
}

function isRow(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function isRoot(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType();
}
