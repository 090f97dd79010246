import { InvalidClientIdError } from './errors/invalid-client-id-error.ts';
import { InvalidClientSecretError } from './errors/invalid-client-secret-error.ts';
import type { Credentials } from './options.ts';

const idLength = 96;
const secretLength = 71;

/**
 * Checks the lengths, as the vendor's client does, the id first; whether they are right, only the server knows.
 *
 * @throws InvalidClientIdError, InvalidClientSecretError; neither shows the value.
 */
export function checkCredentials({ clientID, clientSecret }: Credentials): void {
  if (lengthOf(clientID) !== idLength)
    throw new InvalidClientIdError(`clientID: ${idLength} characters are needed, and ${given(clientID)}`);
  if (lengthOf(clientSecret) < secretLength)
    throw new InvalidClientSecretError(
      `clientSecret: at least ${secretLength} characters are needed, and ${given(clientSecret)}`,
    );
}

/** -1 for what is no text, such as a variable that the environment lacks. */
function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : -1;
}

function given(value: string): string {
  return lengthOf(value) < 0 ? 'no text was given' : `${lengthOf(value)} were given, white space included`;
}
