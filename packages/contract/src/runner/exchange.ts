import type { Vault } from '../secrets/vault.ts';
import type { Exchange } from './report.ts';

/** So much of a body is kept, in characters. */
const most = 4000;

/** A body as a reader sees it: texts up to a length, of all else what it is. */
function bodyShown(body: unknown, vault: Vault): string | undefined {
  if (body === undefined || body === null || body === '') return undefined;
  if (typeof body === 'string') return shortened(jsonShown(body, vault));
  if (body instanceof URLSearchParams) return shortened(vault.path(`?${body.toString()}`).slice(1));
  if (body instanceof FormData)
    return shortened([...body].map(([name, part]) => partShown(name, part, vault)).join('\n'));
  if (body instanceof Blob) return `[${body.size} bytes]`;
  if (ArrayBuffer.isView(body) || body instanceof ArrayBuffer) return `[${body.byteLength} bytes]`;
  return '[a stream]';
}

/** Text that is JSON is replaced member by member, so that no secret is missed. */
function jsonShown(text: string, vault: Vault): string {
  try {
    return JSON.stringify(vault.json(JSON.parse(text)));
  } catch {
    return vault.text(text);
  }
}

function partShown(name: string, part: string | File, vault: Vault): string {
  if (typeof part !== 'string') return `${name}: [${part.size} bytes, ${part.name}]`;
  return `${name}: ${String((vault.json({ [name]: part }) as Record<string, unknown>)[name])}`;
}

function shortened(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most)}… [${text.length} characters]`;
}

/** What is known about an exchange while it goes on. */
export interface Call {
  /** The `operationId`, if the spec knows it. */
  readonly operation?: string;
  readonly method: string;
  readonly url: string;
  readonly headers: HeadersInit | undefined;
  readonly body: unknown;
  answer?: { readonly status: number; readonly headers: Headers; readonly body: string };
  error?: unknown;
}

/** A call as the report shows it. It is made at the end, when all secrets are known. */
export function exchangeOf({ method, url, headers, body, answer, error }: Call, vault: Vault): Exchange {
  const { pathname, search } = new URL(url);
  const sent = bodyShown(body, vault);
  const came = answer && bodyShown(answer.body, vault);
  return {
    method,
    path: vault.path(pathname + search),
    request: { headers: vault.headers(new Headers(headers)), ...(sent !== undefined && { body: sent }) },
    ...(answer && {
      answer: {
        status: answer.status,
        headers: vault.headers(answer.headers),
        ...(came !== undefined && { body: came }),
      },
    }),
    ...(error !== undefined && { error: vault.text(messageOf(error)) }),
  };
}

/** What an error says, and what it says was the cause. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined || error.message.includes(messageOf(error.cause))
    ? error.message
    : `${error.message} (${messageOf(error.cause)})`;
}
