import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
} from 'graphql';
import type {
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** A member of an answer, as a client holds it against the schema: the code of `shape` in a descriptor. */
type Members = Map<string, string>;

/**
 * What the answer to a document must look like, as the text of an object literal. A leaf is `s`, `n` or `b` (text, number,
 * boolean); what has members is `[marks, members]`. Marks: `?` may be null, `*` is a list, `~` may have no members at all, since
 * it may be an object of another type than the fragment expects.
 */
export function shapeOf(
  schema: GraphQLSchema,
  { operation, selectionSet }: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string {
  const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  return literal(members(schema, root!, selectionSet, fragments));
}

function members(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  fragments: readonly FragmentDefinitionNode[],
): Members {
  const found: Members = new Map();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const field = 'getFields' in type ? type.getFields()[name] : undefined;
      if (!field) continue;
      const inner = getNamedType(field.type);
      const own =
        isCompositeType(inner) && selection.selectionSet
          ? members(schema, inner, selection.selectionSet, fragments)
          : undefined;
      found.set(selection.alias?.value ?? name, memberOf(field.type, own));
    } else {
      const spread =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : fragments.find(({ name }) => name.value === selection.name.value);
      if (!spread) continue;
      const target = spread.typeCondition ? schema.getType(spread.typeCondition.name.value) : type;
      const own = members(schema, target as GraphQLCompositeType, spread.selectionSet, fragments);
      for (const [name, member] of own) found.set(name, member);
    }
  }
  return found;
}

function memberOf(type: GraphQLOutputType, own: Members | undefined): string {
  const inner = getNamedType(type);
  const marks = [
    isNonNullType(type) ? '' : '?',
    isListType(getNullableType(type)) ? '*' : '',
    isAbstractType(inner) ? '~' : '',
  ].join('');
  if (own) return `['${marks}', ${literal(own)}]`;
  const leaf = { Int: 'n', Float: 'n', Boolean: 'b' }[inner.name] ?? 's';
  return `'${leaf}${marks}'`;
}

const literal = (found: Members): string =>
  `{ ${[...found].map(([name, member]) => `${name}: ${member}`).join(', ')} }`;
