import { meaning } from './texts.ts';

/**
 * Reads a JSON body. Texts become the numbers, booleans and objects that they stand for, by the names of a camera's members; what
 * can't be read as such stays, for the validators to refuse. Bodies of other operations have no members of these names.
 */
export function parseBody(text: string): unknown {
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? meaning(name, value) : value]),
  );
}
