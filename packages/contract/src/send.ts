import type { Target } from './target.ts';

/** What travels, for what a client would never send. */
export interface Sending {
  readonly method: string;
  /** An object is sent as JSON, a form or a text as it is. */
  readonly body?: object | string | undefined;
  /** Media type, of a body that doesn't tell it itself. Default: JSON; `null`: none is told. */
  readonly type?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, or else the text. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** One request as it is on the wire. */
export async function send(
  fetch: Target['fetch'],
  url: string,
  { method, body, type = 'application/json', headers = {} }: Sending,
): Promise<Reply> {
  const isForm = body instanceof FormData || body instanceof URLSearchParams;
  const isPlain = isForm || body === undefined || typeof body === 'string';
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(!isForm && type !== null && { 'content-type': type }), ...headers },
    ...(body !== undefined && { body: isPlain ? body : JSON.stringify(body) }),
  });
  return replyOf(response);
}

/** An answer with its body. */
export async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = text !== '' && headers.get('content-type')?.includes('json');
  return { status, headers, body: isJson ? JSON.parse(text) : text };
}
