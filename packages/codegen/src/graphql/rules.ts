import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { checkExample } from './check-example.ts';
import { examplesOf } from './examples.ts';
import { directive, rootFields, wireTypes } from './sdl.ts';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { Element } from './sdl.ts';

/** What breaks a rule: where, and why. */
export interface Offence {
  readonly line: number;
  readonly reason: string;
}

export type Rule = (schema: GraphQLSchema) => readonly Offence[];

/** Everything that carries a name must say what it is. */
const description: Rule = (schema) =>
  [...schema.getDirectives().filter(({ astNode }) => astNode), ...elements(schema).map(({ element }) => element)]
    .filter((element) => !element.description?.trim())
    .map((element) => offence(element, `${element.name} needs a description.`));

/** Where a fact comes from must be said, so that the docs can show how certain it is. */
const evidence: Rule = (schema) =>
  [...wireTypes(schema), ...rootFields(schema).map(({ field }) => field)].flatMap((element) =>
    held(schema, 'evidence', element, (value) => (value ? [] : [`${element.name} needs @evidence(level:).`])),
  );

/** `@retry` decides whether a client may send a mutation twice; a query may always be. */
const retry: Rule = (schema) =>
  rootFields(schema).flatMap(({ parent, field }) =>
    held(schema, 'retry', field, (value) => {
      if (parent === 'Mutation') return value ? [] : [`${field.name} needs @retry(kind:).`];
      return value ? [`${field.name} is a query; it may always be sent again, without @retry.`] : [];
    }),
  );

/** Users and tests begin with an example. */
const example: Rule = (schema) => {
  const examples = examplesOf(schema);
  const lacking = rootFields(schema)
    .filter(({ parent, field }) => !examples.some((each) => each.parent === parent && each.field === field.name))
    .map(({ field }) => offence(field, `${field.name} needs an example.`));
  const wrong = examples.flatMap((each) =>
    checkExample(schema, each).map((reason) => ({ line: each.line, reason: `${each.field}: ${reason}` })),
  );
  return [...lacking, ...wrong];
};

/** A message may quote the argument of the same name, or the id that it is about. */
const message: Rule = (schema) => {
  const codes = schema.getType('ErrorCode');
  if (!isEnumType(codes)) return [];
  const fields = elements(schema).map(({ element }) => element);
  return codes.getValues().flatMap((code) =>
    held(schema, 'message', code, (value) => {
      if (!value) return [`${code.name} needs @message(text:).`];
      const users = fields.filter((field) => codesOf(schema, field).includes(code.name)) as GraphQLField[];
      if (users.length === 0) return [`no field has the error ${code.name}.`];
      return [...String(value['text']).matchAll(/\{(\w+)\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => name !== 'id' && !users.every(({ args }) => args.some((each) => each.name === name)))
        .map((name) => `the message of ${code.name} quotes {${name}}, which not every field with it has.`);
    }),
  );
};

export const houseRules: Readonly<Record<string, Rule>> = { description, evidence, example, message, retry };

/** The names of the errors that a field can answer. */
export function codesOf(schema: GraphQLSchema, field: Element): readonly string[] {
  return (directive(schema, 'errors', field)?.['codes'] ?? []) as readonly string[];
}

/** Looks at the value of a directive, unless it is written wrongly: then that is what is wrong. */
function held(
  schema: GraphQLSchema,
  name: string,
  element: Element,
  look: (value: Record<string, unknown> | undefined) => readonly string[],
): Offence[] {
  try {
    return look(directive(schema, name, element)).map((reason) => offence(element, reason));
  } catch (error) {
    return [offence(element, `${element.name}: ${(error as Error).message}`)];
  }
}

function offence({ astNode }: Element, reason: string): Offence {
  const name = (astNode as { name?: { loc?: { startToken: { line: number } } } } | undefined)?.name;
  return { line: name?.loc?.startToken.line ?? 1, reason };
}

/** Types, their fields and values, the arguments of their fields. */
function elements(schema: GraphQLSchema): { readonly element: Element }[] {
  return wireTypes(schema).flatMap((type) => {
    const inner: Element[] =
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
        : isInputObjectType(type)
          ? Object.values(type.getFields())
          : isEnumType(type)
            ? [...type.getValues()]
            : [];
    return [type, ...inner].map((element) => ({ element: element as Element }));
  });
}
