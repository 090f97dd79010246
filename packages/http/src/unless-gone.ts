import { HttpError } from './errors/http-error.ts';

/** What an answer has; `undefined` if the server says 404: there is no such thing, or no longer. Other errors stay errors. */
export async function unlessGone<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
