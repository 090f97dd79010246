/** The path of a session as it is kept: with a slash at both ends. */
export function sessionPath(given: string): string {
  const open = given.startsWith('/') ? given : `/${given}`;
  return open.endsWith('/') ? open : `${open}/`;
}

/** The path after the session got another name: its last part is the name. Slashes around the name don't count. */
export function renamedPath(path: string, name: string): string {
  const bare = name.replaceAll(/^\/+|\/+$/g, '');
  if (bare === '') return path;
  const parent = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1) || '/';
  return `${parent}${bare}/`;
}

/** All paths of sessions that a path may lie in, the longest first: everything up to one of its slashes. */
export function* pathsAround(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
    yield path.slice(0, end + 1);
  }
}
