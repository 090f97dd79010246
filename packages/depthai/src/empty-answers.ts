import type { Middleware } from '@labrig/http';

/** Where the server has nothing to say, or doesn't say what is missing. */
const wordless = new Set([201, 202, 404]);

/** Reads an empty body as the word `null`, which other servers of this generation send in its place. */
export const emptyAsNull: Middleware = async (request, next) => {
  const answer = await next(request);
  if (!wordless.has(answer.status)) return answer;
  const { status, statusText, headers, body } = answer;
  return new Response(body ? body.pipeThrough(nullIfEmpty()) : 'null', { status, statusText, headers });
};

function nullIfEmpty(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let isEmpty = true;
  return new TransformStream({
    transform(chunk, controller) {
      isEmpty &&= chunk.byteLength === 0;
      controller.enqueue(chunk);
    },
    flush(controller) {
      if (isEmpty) controller.enqueue(new TextEncoder().encode('null'));
    },
  });
}
