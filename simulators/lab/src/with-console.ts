import { createConsole } from './console-files.ts';
import { isConsole } from './console-pages.ts';
import type { Control } from '@labrig/simulator';

/** What the lab's own port serves: the page for people, and for programs the control API. */
export function withConsole({ handle, open }: Control): Control {
  const page = createConsole();
  return {
    open,
    handle: (request, carrier) => (isConsole(new URL(request.url).pathname) ? page : handle)(request, carrier),
  };
}
