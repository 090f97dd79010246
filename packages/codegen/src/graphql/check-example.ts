import { isDeepStrictEqual } from 'node:util';
import { executeSync, GraphQLError, Kind, parse, validate, visit } from 'graphql';
import type { DocumentNode, GraphQLFieldResolver, GraphQLSchema, GraphQLTypeResolver } from 'graphql';
import type { Example } from './examples.ts';

/** What is wrong with an example, in sentences: the document, its variables, the answer that it is given. */
export function checkExample(schema: GraphQLSchema, { text, field, variables, answer }: Example): string[] {
  if (!variables) return ['the variables of the example are not a JSON object.'];
  if (!answer) return ['the example needs an answer: `json answer`, a JSON object.'];
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return [(error as GraphQLError).message];
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return errors.map(({ message }) => message);
  if (!uses(document, field)) return [`the example doesn't ask for ${field}.`];
  return checkAnswer(schema, document, variables, answer);
}

/** A server that knows nothing but the answer must come to that answer. */
function checkAnswer(schema: GraphQLSchema, document: DocumentNode, variables: object, answer: object): string[] {
  const { data, errors } = executeSync({
    schema,
    document,
    rootValue: answer,
    variableValues: { ...variables },
    fieldResolver: member,
    typeResolver: expectedType,
  });
  if (errors) return errors.map(({ message }) => message);
  // The results of GraphQL have no prototype.
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(data)), answer)) return [];
  return ['the answer has members that the document does not ask for.'];
}

const member: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, { path }) => {
  if (!Object.hasOwn(source as object, path.key)) throw new GraphQLError(`the answer lacks ${path.key}.`);
  return (source as Record<string, unknown>)[path.key];
};

/** The type that the fragment of the document expects. */
const expectedType: GraphQLTypeResolver<unknown, unknown> = (_value, _context, { fieldNodes }) =>
  fieldNodes
    .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    .flatMap((selection) =>
      selection.kind === Kind.INLINE_FRAGMENT ? (selection.typeCondition?.name.value ?? []) : [],
    )
    .at(0);

function uses(document: DocumentNode, field: string): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      found ||= name.value === field;
    },
  });
  return found;
}
