import type { GraphQLRefusal } from './generated/spec.ts';

/** A refusal of `/graphql` before anything was executed. */
export function refused<const Status extends number>(
  status: Status,
  message: string,
): { readonly status: Status; readonly body: GraphQLRefusal } {
  return { status, body: { errors: [{ message }] } };
}

/** A refusal at the address of a file: a sentence and nothing else. */
export function said<const Status extends number>(
  status: Status,
  sentence: string,
): { readonly status: Status; readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> } {
  return { status, body: new TextEncoder().encode(`${sentence}\n`), headers: { 'content-type': 'text/plain' } };
}

export const wrongKey = refused(401, 'The API key is missing or not valid');
/** Made when it is asked for: encoders are not there everywhere when a module is loaded. */
export const forged = () => said(403, 'This address is not valid.');
export const expired = () => said(403, 'This address has expired.');
