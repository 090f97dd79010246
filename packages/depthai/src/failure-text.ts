import { readBytes } from './read-bytes.ts';
import type { Clock, Outcome } from '@labrig/http';

/** The most that is read of a failure's text, in bytes and in milliseconds: it is a line, and nobody waits for a novel. */
const most = { bytes: 4096, milliseconds: 5000 };

/** A server that fails says so in plain text, which the transport leaves unread: here it takes the place of the stream. */
export async function withFailureText<Any extends Outcome>(outcome: Any, clock: Clock): Promise<Any> {
  if (outcome.kind !== 'http' || outcome.ok || !(outcome.body instanceof ReadableStream)) return outcome;
  const label = `the text of a failed ${outcome.request.operationId}`;
  const text = await readBytes(outcome.body, { ...most, clock, label }).then(
    ({ bytes }) => new TextDecoder().decode(bytes),
    // That the server failed is certain, even if its words are lost.
    () => '',
  );
  return { ...outcome, body: text };
}
