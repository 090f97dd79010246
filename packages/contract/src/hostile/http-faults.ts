import { allAgain, once, readsAgain } from './fault.ts';
import type { Fault, Promised, Sent } from './fault.ts';

const decode = (reason: string): Promised => ({ outcome: { kind: 'decode', reason }, error: 'DecodeError' });

const refusal = (
  name: string,
  happens: string,
  { status, retryAfter, sent }: { status: number; retryAfter?: number; sent: Sent },
): Omit<Fault, 'layer'> => ({
  name,
  happens,
  status,
  sent,
  effect: { kind: 'status', status, ...(retryAfter !== undefined && { retryAfter }) },
});

const answered = (text: string) => ({ kind: 'writes', text: `HTTP/1.1 ${text}`, after: 'end' }) as const;
const json = (body: string, more = ''): ReturnType<typeof answered> =>
  answered(
    `{status} OK\r\ncontent-type: application/json\r\n${more}content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );

const faults: readonly Omit<Fault, 'layer'>[] = [
  refusal('server error', 'The server fails: 500.', { status: 500, sent: once }),
  refusal('request timeout', 'The server got tired of waiting for the request: 408.', {
    status: 408,
    sent: readsAgain,
  }),
  refusal('bad gateway', 'A proxy got no sense out of the device: 502.', { status: 502, sent: readsAgain }),
  refusal('unavailable', 'The server is overloaded or starting: 503.', { status: 503, sent: readsAgain }),
  refusal('unavailable for a while', '503 with `Retry-After: 7`. The waits are as long as it says.', {
    status: 503,
    retryAfter: 7,
    sent: readsAgain,
  }),
  refusal('unavailable for long', '503 with `Retry-After: 3600`, longer than anybody wants to wait.', {
    status: 503,
    retryAfter: 3600,
    sent: once,
  }),
  refusal('gateway timeout', 'A proxy waited in vain for the device: 504.', { status: 504, sent: readsAgain }),
  refusal('too many requests', '429, and nothing says that nothing was done.', { status: 429, sent: readsAgain }),
  refusal('too many requests, come back', '429 with `Retry-After: 2`: the request was turned away.', {
    status: 429,
    retryAfter: 2,
    sent: allAgain,
  }),
  refusal('status that no description knows', 'Something answers 418.', { status: 418, sent: once }),
  {
    name: 'late answer',
    happens: 'The answer comes after 31 s; the limit of an attempt is 30 s.',
    promised: { outcome: { kind: 'timeout', scope: 'attempt', limit: 30_000 }, error: 'TimeoutError' },
    sent: readsAgain,
    effect: { kind: 'delay', milliseconds: 31_000 },
  },
  {
    name: 'HTML with 200',
    happens: 'A proxy or a login page answers 200 with a page.',
    status: 200,
    promised: decode('syntax'),
    sent: once,
    effect: { kind: 'html' },
    wire: answered(
      '200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<!doctype html><title>Sign in</title>',
    ),
  },
  {
    name: 'page that repeats the request',
    happens: 'A debugging proxy answers 200 with a page that shows address, headers and body.',
    status: 200,
    promised: decode('syntax'),
    sent: once,
    wire: { kind: 'repeats' },
  },
  {
    name: 'truncated JSON',
    happens: 'Half of the text comes, and says that it is all.',
    promised: decode('syntax'),
    sent: once,
    effect: { kind: 'truncated' },
    wire: json('{"data": {"id'),
  },
  {
    name: 'empty body',
    happens: 'The right status, and nothing else.',
    promised: decode('empty'),
    sent: once,
    effect: { kind: 'empty' },
    wire: json(''),
  },
  {
    name: 'wrong type',
    happens: 'A JSON text where an object belongs.',
    promised: decode('shape'),
    sent: once,
    effect: { kind: 'wrong-type' },
    wire: json('"something else"'),
  },
  {
    name: 'null',
    happens: '`null` where an object belongs.',
    promised: decode('shape'),
    sent: once,
    wire: json('null'),
  },
  {
    name: 'redirect',
    happens: 'Something sends the caller elsewhere. Nobody goes: keys do not travel to other hosts.',
    promised: decode('status'),
    sent: once,
    wire: answered('302 Found\r\nlocation: http://127.0.0.1:9/elsewhere\r\nconnection: close\r\n\r\n'),
  },
  {
    name: 'false encoding',
    happens: 'The body says that it is compressed, and is not.',
    promised: { outcome: { kind: 'network', unsent: false }, error: 'NetworkError' },
    sent: readsAgain,
    wire: json('{"data": {}}', 'content-encoding: gzip\r\n'),
  },
];

/** An answer comes, and isn't what was asked for. */
export const httpFaults: readonly Fault[] = faults.map((fault) => ({ layer: 'HTTP', ...fault }));
