import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { timeOf } from '../dates.ts';

/** A JSON document as text. The vendor's documentation calls for an object in some places: that is taken, too. */
export const JSONString = new GraphQLScalarType<string, string>({
  name: 'JSONString',
  coerceOutputValue: String,
  coerceInputValue: jsonText,
  coerceInputLiteral: (literal) => jsonText(valueFromASTUntyped(literal)),
});

function jsonText(value: unknown): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  if (typeof value !== 'string') throw new GraphQLError('JSONString must be a text that holds JSON');
  try {
    JSON.parse(value);
  } catch {
    throw new GraphQLError('JSONString must be a text that holds JSON');
  }
  return value;
}

/** A moment in ISO 8601, or a day. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  coerceOutputValue: String,
  coerceInputValue: moment,
  coerceInputLiteral: (literal) => moment(valueFromASTUntyped(literal)),
});

function moment(value: unknown): string {
  if (typeof value !== 'string' || timeOf(value) === undefined) {
    throw new GraphQLError('DateTime must be a day, YYYY-MM-DD, or a moment in ISO 8601');
  }
  return value;
}
