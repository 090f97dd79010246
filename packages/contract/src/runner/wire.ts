import { json, readerOf } from './sent.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { Vault } from '../secrets/vault.ts';
import type { Target, TargetSocket } from '../target.ts';
import type { Call } from './exchange.ts';
import type { Sent } from './sent.ts';

/** So many exchanges of a scenario are kept, the last ones. */
const kept = 50;

/** Verbs that change nothing. */
const safe: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Which operations only read though their verb isn't GET; or tells it of a request, by its body as JSON. */
export type Reads = readonly string[] | ((operation: string, body: unknown) => boolean);

export interface WireOptions {
  readonly target: Target;
  readonly operations: readonly SpecOperation[];
  readonly reads: Reads;
  /** May requests be sent that could change the target? */
  readonly mayChange: boolean;
  readonly vault: Vault;
  /** How long requests under way may take to end when a scenario is stopped, in milliseconds. */
  readonly grace: number;
}

/** What lies between one scenario and its target: everything that goes through is on record, and it can be cut. */
export interface Wire {
  /** The target as the scenario has it. */
  readonly target: Target;
  /** The last calls. */
  readonly calls: readonly Call[];
  readonly sent: readonly Sent[];
  /**
   * Nothing more goes through; requests under way are let end, so that it is known what they did, and WebSockets are closed.
   * Resolves when all is quiet.
   */
  cut(): Promise<void>;
}

export function createWire({ target, operations, reads, mayChange, vault, grace }: WireOptions): Wire {
  const read = readerOf(operations);
  const calls: Call[] = [];
  const sent: Sent[] = [];
  const underWay = new Set<Promise<unknown>>();
  const sockets = new Set<TargetSocket>();
  const end = new AbortController();
  let isCut = false;

  const checkOpen = (): void => {
    if (isCut) throw new TypeError('fetch failed', { cause: new Error('the scenario was stopped') });
  };
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    const { method = 'GET', headers, body } = init;
    const { operation, path } = read(method, url);
    const isRead = (id: string): boolean => (typeof reads === 'function' ? reads(id, json(body)) : reads.includes(id));
    if (!mayChange && !safe.includes(method) && !isRead(operation?.id ?? '')) {
      throw new Error(`a scenario that only reads must not send ${method} ${new URL(url).pathname}`);
    }
    const call: Call = { ...(operation && { operation: operation.id }), method, url, headers, body };
    calls.push(call);
    if (calls.length > kept) calls.shift();
    const note: { -readonly [Name in keyof Sent]: Sent[Name] } = {
      ...(operation && { operation: operation.id }),
      path,
      body: json(body),
    };
    sent.push(note);
    try {
      const signal = init.signal ? AbortSignal.any([init.signal, end.signal]) : end.signal;
      const response = await target.fetch(url, { ...init, signal });
      const text = await textOf(response);
      call.answer = { status: response.status, headers: response.headers, body: text };
      note.status = response.status;
      note.answer = json(text);
      // What stands under secret names is learned, so that it is known wherever else it appears.
      vault.json(note.answer);
      return response;
    } catch (error) {
      call.error = error;
      throw error;
    }
  };

  return {
    calls,
    sent,
    target: {
      ...target,
      async fetch(url, init) {
        checkOpen();
        const sending = send(url, init);
        underWay.add(sending);
        try {
          return await sending;
        } finally {
          underWay.delete(sending);
        }
      },
      webSocket(url) {
        checkOpen();
        const call: Call = { method: 'WEBSOCKET', url, headers: undefined, body: undefined };
        calls.push(call);
        const socket = target.webSocket?.(url) ?? new WebSocket(url);
        sockets.add(socket);
        let messages = 0;
        socket.addEventListener('message', () => (messages += 1));
        socket.addEventListener('close', (event) => {
          sockets.delete(socket);
          call.error = `closed with ${(event as CloseEvent).code} after ${messages} messages`;
        });
        return socket;
      },
    },
    async cut() {
      isCut = true;
      for (const socket of sockets) socket.close();
      const timer = setTimeout(() => end.abort(new Error('no answer came before the end')), grace);
      await Promise.allSettled(underWay);
      clearTimeout(timer);
    },
  };
}

/** The text of an answer, which stays readable; of anything that is no text, what it is. */
async function textOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^$|json|text|xml|urlencoded/.test(type) || type.startsWith('text/event-stream')) return `[${type}]`;
  return response.clone().text();
}
