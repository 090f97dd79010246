import { ControlError } from '@labrig/simulator/hosting';

/** A body as text. @throws ControlError if it has more bytes than the limit. */
export async function readText({ body, headers }: Request, limit: number): Promise<string> {
  const tooLarge = new ControlError('too-large', `the body is longer than ${limit} bytes`);
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge;
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
