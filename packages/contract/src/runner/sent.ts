import { operationsAt } from '@labrig/simulator';
import type { SpecOperation } from '@labrig/simulator';

/** A request that a scenario has sent, as whoever puts things back looks at it. Never part of a report: it has secrets in it. */
export interface Sent {
  /** The `operationId`; absent for what the spec lacks. */
  readonly operation?: string;
  /** The parameters in the path by name. */
  readonly path: Readonly<Record<string, string>>;
  /** The body, read as JSON; `undefined` for any other. */
  readonly body: unknown;
  /** Absent: no answer came, and the target may have done it or not. */
  readonly status?: number;
  /** The answer's body, read as JSON; `undefined` for any other. */
  readonly answer?: unknown;
}

/** Tells what a request to one of these operations is about. */
export function readerOf(
  operations: readonly SpecOperation[],
): (method: string, url: string) => { readonly operation?: SpecOperation; readonly path: Record<string, string> } {
  const find = operationsAt(operations);
  return (method, url) => {
    const { pathname } = new URL(url);
    const operation = find(pathname).find((each) => each.method === method);
    return operation ? { operation, path: parametersIn(operation.path, pathname) } : { path: {} };
  };
}

/** `/camera/{serial}` and `/camera/FAKE0` → `{ serial: 'FAKE0' }`. */
function parametersIn(template: string, pathname: string): Record<string, string> {
  const values = pathname.split('/');
  const pairs = template.split('/').flatMap((part, index) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(values[index] ?? '')]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** JSON, or `undefined`. */
export function json(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Was this request made with success, or may it have been? */
export function mayHaveWorked({ status }: Sent): boolean {
  return status === undefined || (status >= 200 && status < 300);
}
