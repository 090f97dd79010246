import type { Effect, Fault } from '../generated/operations.ts';
import { showMoment } from './moment.ts';

/** What each kind of fault does, in the order in which people meet them. */
export const effects: Readonly<Record<Effect['kind'], string>> = {
  status: 'answer with an error status',
  delay: 'answer late',
  hang: 'never answer',
  refused: 'refuse the connection',
  reset: 'break the connection',
  'reset-after-headers': 'break the connection after the headers',
  tls: 'fail the TLS handshake',
  html: 'answer with an HTML page',
  truncated: 'cut the answer off',
  empty: 'answer with nothing',
  'wrong-type': 'answer with a wrong type',
  drip: 'answer in drips',
  hardware: 'let something happen to the hardware',
};

/** What a fault does, in a few words. */
export function effectWords({ kind, status, retryAfter, milliseconds, bytes, action, args }: Effect): string {
  const details = [
    status,
    retryAfter !== undefined && `retry after ${retryAfter} s`,
    bytes !== undefined && `${bytes} bytes`,
    milliseconds !== undefined && `${bytes === undefined ? '' : 'every '}${milliseconds} ms`,
    action,
    args && JSON.stringify(args),
  ].filter((part) => part !== undefined && part !== false);
  return details.length === 0 ? kind : `${kind}: ${details.join(', ')}`;
}

/** Which calls a fault strikes, in a few words. */
export function triggerWords({ operations, path, first, nth, every, from, until, rate }: Fault['when']): string {
  const details = [
    operations && operations.join(' or '),
    path !== undefined && `path ${path}`,
    first !== undefined && `the first ${first}`,
    nth !== undefined && `number ${nth}`,
    every !== undefined && `every ${every}.`,
    rate !== undefined && `${Math.round(rate * 100)} % of them`,
    from !== undefined && `from ${showMoment(from).time}`,
    until !== undefined && `until ${showMoment(until).time}`,
  ].filter((part) => part !== undefined && part !== false);
  return details.length === 0 ? 'every call' : details.join(', ');
}
