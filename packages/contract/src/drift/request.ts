import { origin } from '../cassette/cassette.ts';
import { readerOf } from '../runner/sent.ts';
import type { SpecOperation } from '@labrig/simulator';
import type { CassetteRequest } from '../cassette/cassette.ts';
import type { Substitutes } from './substitutes.ts';

/** A request as it is sent to the simulator. */
export interface Replayed {
  readonly url: string;
  readonly init: RequestInit;
}

/** Why a request can't be sent again; `undefined`: it can. */
export function lost({ body }: CassetteRequest): string | undefined {
  if (!body) return undefined;
  if ('bytes' in body) return 'the cassette has only the length and the hash of its body';
  if ('form' in body && body.form.some((part) => 'file' in part)) return 'the cassette has only the hash of its file';
  return undefined;
}

/** The request of a cassette with what the simulator has in the place of what the device had. */
export function replayed(
  { method, path, headers, body }: CassetteRequest,
  { base, operations, substitutes }: { base: string; operations: readonly SpecOperation[]; substitutes: Substitutes },
): Replayed {
  const [pathname = '', query] = path.split('?', 2);
  const { operation, path: parameters } = readerOf(operations)(method, base + pathname);
  const replaced = operation
    ? operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
        encodeURIComponent(substitutes.parameter(name, parameters[name] ?? '')),
      )
    : substitutes.text(pathname);
  const here = (text: string): string => substitutes.text(text).replaceAll(origin, base);
  const sent = new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, here(value)]));
  const content = bodyOf(body, here, substitutes);
  // The boundary of a form is made anew.
  if (content instanceof FormData) sent.delete('content-type');
  return {
    url: base + replaced + (query === undefined ? '' : `?${queryOf(query, here, substitutes)}`),
    init: { method, headers: sent, redirect: 'manual', ...(content !== undefined && { body: content }) },
  };
}

function bodyOf(
  body: CassetteRequest['body'],
  here: (text: string) => string,
  substitutes: Substitutes,
): string | FormData | undefined {
  if (!body || 'bytes' in body) return undefined;
  if ('json' in body) return JSON.stringify(substitutes.json(body.json)).replaceAll(origin, here(origin));
  if ('text' in body) return here(body.text);
  const form = new FormData();
  for (const part of body.form) if ('value' in part) form.append(part.name, here(part.value));
  return form;
}

function queryOf(query: string, here: (text: string) => string, substitutes: Substitutes): string {
  const decoded = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return query.replaceAll(/([^&=]+)=([^&]*)/g, (pair, name: string, value: string) => {
    const known = decoded(value);
    const replaced = /^\d{1,15}$/.test(known) ? substitutes.parameter(name, known) : here(known);
    return replaced === known ? pair : `${name}=${encodeURIComponent(replaced)}`;
  });
}
