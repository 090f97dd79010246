import { answerOf } from './answer.ts';
import type { Expectation } from './answer.ts';
import { failureOf } from './failure.ts';
import type { Bare, Outcome } from './result.ts';

/**
 * Sends a request and reads its answer, all but a stream. Knows no time limits: whoever calls it watches them. Never rejects.
 *
 * @param maxBodySize - bytes where the server announces a length, characters where it doesn't.
 */
export async function outcomeOf(
  send: () => Promise<Response>,
  expectation: Expectation,
  maxBodySize: number,
): Promise<Bare<Outcome>> {
  let response: Response | undefined;
  try {
    response = await send();
    const { status, ok, headers } = response;
    if (expectation.answers[status] === 'bytes')
      return { kind: 'http', ok, status, body: response.body ?? new Response('').body, headers };
    let text: string | undefined;
    if (Number(headers.get('content-length')) > maxBodySize) await response.body?.cancel();
    else text = await response.text();
    return answerOf(response, text && text.length > maxBodySize ? undefined : text, expectation);
  } catch (cause) {
    const { code, unsent } = failureOf(cause);
    // Once something answered, whatever happens to its body proves nothing about the request.
    return { kind: 'network', cause, ...(code && { code }), unsent: unsent && !response };
  }
}
