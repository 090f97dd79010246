import type { Sent } from './wire.ts';

/** So much of a body is printed, in characters. */
const most = 2000;

/** A request as a line for a shell, where it can be repeated against a simulator on a port. */
export function curlOf({ method, address, headers, body }: Sent, origin: string): string {
  const named = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  return ['curl -i', `-X ${method}`, ...named, ...bodyOf(body), quoted(origin + address)].join(' ');
}

function bodyOf(body: Sent['body']): string[] {
  if (body instanceof FormData)
    return [...body].map(
      ([name, value]) => `-F ${quoted(`${name}=${typeof value === 'string' ? value : '@file.bin'}`)}`,
    );
  if (body === undefined) return [];
  return [`--data-binary ${quoted(body.length > most ? `${body.slice(0, most)}…` : body)}`];
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
