import type { Call, Carried } from './call.ts';
import type { Told } from './known.ts';

/** A request as it goes out. */
export interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | undefined;
}

/** How somebody shows who they are. */
export interface Credential {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** A call with its placeholders filled and its caller's credentials. */
export function sentOf(call: Call, told: Told, { headers: own, query = {} }: Credential): Sent {
  const { method, body, headers } = call;
  const carried = method === 'GET' || method === 'HEAD' ? {} : carry(told, body);
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), fit(textOf(told.resolve(value)))]);
  return {
    method,
    address: addressOf(call, told, query),
    headers: { ...Object.fromEntries(given), ...(carried.type && { 'content-type': carried.type }), ...own },
    body: carried.body,
  };
}

function addressOf({ path, query }: Call, told: Told, more: Readonly<Record<string, string>>): string {
  if (typeof path === 'number') return told.address(path);
  const way = path.map((piece) =>
    typeof piece === 'string' ? piece : encodeURIComponent(textOf(told.resolve(piece.value))),
  );
  const pairs = [...query.map(([name, value]) => [name, textOf(told.resolve(value))]), ...Object.entries(more)];
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs as [string, string][])}` : '';
  return `/${way.join('').replace(/^\/+/, '')}${search}`;
}

function carry(told: Told, body: Carried): { readonly body?: string | FormData; readonly type?: string | null } {
  if (body.as === 'nothing') return {};
  const value = told.resolve(body.value);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const parts = entries.flatMap(([name, item]) => [item].flat().map((one) => [name, one] as const));
  switch (body.as) {
    case 'json':
      return { body: JSON.stringify(value) ?? '', type: body.type };
    case 'urlencoded':
      return { body: new URLSearchParams(parts.map(([name, one]) => [name, textOf(one)])).toString(), type: body.type };
    case 'form': {
      const form = new FormData();
      for (const [name, one] of parts) {
        if (body.files.includes(name)) form.append(name, new Blob([textOf(one)]), 'file.bin');
        else form.append(name, textOf(one));
      }
      return { body: form };
    }
    default:
      return { body: textOf(value), type: body.type };
  }
}

/** What isn't text is written as JSON, as a careless program does. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
}

/** As much of a text as a header can carry. */
const fit = (text: string): string => text.replaceAll(/[^\t\x20-\x7e]/g, '').trim();
