/**
 * Does a request to this operation only read? A document does without a mutation in it; a word that only looks like one makes it
 * more than that.
 */
export function readsOnly(operation: string, body: unknown): boolean {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return operation === 'graphql' && typeof query === 'string' && !/\b(?:mutation|subscription)\b/.test(query);
}
