import { addressOf } from './address.ts';
import type { AnyArguments } from './address.ts';
import { parseBase } from './base-url.ts';
import type { Call, CallOptions } from './call.ts';
import { plainHeaders } from './headers.ts';
import { tell } from './hooks.ts';
import { encodeJson } from './json.ts';
import type { OutgoingRequest } from './middleware.ts';
import type { Operation } from './operation.ts';
import { outcomeOf } from './outcome-of.ts';
import { platformClock } from './platform.ts';
import { redactor } from './redact.ts';
import type { Ticket } from './renewing.ts';
import type { Bare, Outcome } from './result.ts';
import { retryDelay } from './retry.ts';
import { limits } from './timeout.ts';
import type { TransportOptions } from './transport-options.ts';
import { watch } from './watch.ts';

/** Sends operations, and tells what became of them. */
export interface Transport {
  readonly call: Call;
}

/**
 * Makes a transport. Nothing is sent, and no `fetch` looked up, before the first call.
 *
 * @throws TypeError for a `baseUrl` that isn't one, and for headers that HTTP can't carry.
 * @example
 * const { call } = createTransport({ baseUrl: 'https://10.11.12.23:6083', headers: { 'x-api-key': key } });
 * const answer = await call(getVersion);
 * if (answer.kind === 'http' && answer.status === 200) console.log(answer.body.software);
 */
export function createTransport(options: TransportOptions): Transport {
  const {
    clock = platformClock,
    hooks = {},
    decode = JSON.parse,
    encode = encodeJson,
    maxBodySize = 2 ** 26,
  } = options;
  const base = parseBase(options.baseUrl);
  const timeout = limits(options.timeout) ?? {};
  const shared = { ...base.headers, ...plainHeaders(options.headers) };
  const redact = redactor(options.secrets);
  const send = (options.middleware ?? []).reduceRight<(request: OutgoingRequest) => Promise<Response>>(
    (next, layer) => (request) => layer(request, next),
    (request) => (options.fetch ?? fetch)(request.url, request),
  );

  /** One call, from its first attempt to its outcome. */
  async function perform(operation: Operation, args: AnyArguments, own: CallOptions, bare: boolean): Promise<Outcome> {
    const started = clock.now();
    const request = { operationId: operation.id, method: operation.method, url: base.prefix };
    let attempts = 0;
    const end = (outcome: Bare<Outcome>): Outcome => ({ ...outcome, request, attempts }) as Outcome;
    try {
      const { attempt: single = 30_000, total = 120_000 } =
        own.timeout === undefined ? timeout : { ...timeout, ...limits(own.timeout) };
      const signal =
        own.signal && options.signal ? AbortSignal.any([own.signal, options.signal]) : (own.signal ?? options.signal);
      const url = base.prefix + addressOf(operation, args);
      request.url = url.includes('?') ? redact(url) : url;
      const body = args.body === undefined ? undefined : (operation.encode?.(args.body) ?? encode(args.body));
      const headers =
        body === undefined && !own.headers && !args.header
          ? shared
          : {
              // Forms and files say by themselves what they are.
              ...(typeof body === 'string' && { 'content-type': 'application/json' }),
              ...shared,
              ...plainHeaders(args.header as Record<string, string>),
              ...plainHeaders(own.headers),
            };

      const left = (now = clock.now()): number => started + (total || Infinity) - now;
      const wait = <T>(limit: number, work?: Promise<T>): Promise<T | undefined> =>
        watch(work, { limit, signal, clock, label: operation.id });
      const stopped = (scope: 'attempt' | 'total', limit: number): Outcome =>
        end(signal?.aborted ? { kind: 'aborted', reason: signal.reason } : { kind: 'timeout', scope, limit });

      let done = 0;
      let renewed = 0;
      let rejected: Ticket | undefined;
      for (;;) {
        // 1. A token, if the call needs one.
        const taken = bare || signal?.aborted ? undefined : tokens?.take(operation, rejected);
        const ticket = taken instanceof Promise ? await wait(left(), taken) : taken;
        if (ticket?.failure) return end({ kind: 'auth', cause: ticket.failure });

        // 2. The attempt, if there is still time for one.
        const sent = clock.now();
        const most = left(sent);
        if (signal?.aborted || most <= 0 || (taken && !ticket)) return stopped('total', total);
        const controller = new AbortController();
        const outgoing: OutgoingRequest = {
          url,
          method: operation.method,
          headers: { ...headers },
          ...(body !== undefined && { body }),
          // A stream is still read when the call is over: it stays coupled to the signal, and leaves no listener on it.
          signal:
            signal && Object.values(operation.answers).includes('bytes')
              ? AbortSignal.any([controller.signal, signal])
              : controller.signal,
          redirect: 'manual',
        };
        if (ticket) tokens?.place(outgoing, ticket.token);
        attempts += 1;
        tell(hooks.request, { request, attempt: attempts, headers: Object.keys(outgoing.headers) });
        const expected = {
          answers: operation.answers,
          decode,
          redact: (text: string) => redact(text, [...Object.values(headers), ticket?.token].join(' ')),
        };
        const coming = outcomeOf(() => send(outgoing), expected, maxBodySize);
        const answer = await wait(Math.min(single || Infinity, most), coming);
        if (!answer) controller.abort(signal?.reason);
        const outcome = answer
          ? end(answer)
          : single && single < most
            ? stopped('attempt', single)
            : stopped('total', total);
        if (hooks.answer)
          tell(hooks.answer, {
            request,
            attempt: attempts,
            outcome: shown(outcome, bare),
            duration: clock.now() - sent,
          });

        // 3. A rejected token: again with the next one. No retry: the server refused before it did anything.
        if (ticket && 'status' in outcome && tokens!.rejected(outcome) && renewed < tokens!.renewals) {
          renewed += 1;
          rejected = ticket;
          continue;
        }

        // 4. A failure that may pass: again after a wait, if that ends in time.
        if ((outcome.kind === 'http' && outcome.ok) || (own.retry ?? options.retry) === false) return outcome;
        const delay = retryDelay(outcome, {
          ...options.retry,
          ...own.retry,
          safe: operation.retry === 'safe',
          done,
          now: clock.now(),
        });
        if (delay === undefined || delay >= left()) return outcome;
        tell(hooks.retry, { request, attempt: attempts, outcome, delay });
        await wait(delay);
        done += 1;
      }
    } catch (cause) {
      return end({ kind: 'request', cause });
    }
  }

  const call = (bare: boolean): Call =>
    ((operation: Operation, args: AnyArguments = {}, own: CallOptions = {}) =>
      perform(operation, args, own, bare)) as Call;
  const tokens = options.token?.({ call: call(true), clock, hooks });
  return { call: call(false) };
}

/** What observers see: the answer to a login is its token. */
function shown(outcome: Outcome, isLogin: boolean): Outcome {
  return isLogin && outcome.kind === 'http' && outcome.ok ? { ...outcome, body: undefined } : outcome;
}
