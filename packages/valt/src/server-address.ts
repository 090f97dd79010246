/** The server's own address: the paths of the operations begin with `/api/v3` themselves, so one that is given is taken off. */
export function serverAddress(baseUrl: string): string {
  // A host may be called `api`: what follows `//` isn't a path.
  return baseUrl.replace(/(?<![:/])\/+api\/v3\/*$/i, '');
}
