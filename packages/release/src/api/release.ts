import { execFileSync } from 'node:child_process';
import { rcompare, valid } from 'semver';

/** The last release of a package that git knows. */
export interface Release {
  readonly version: string;
  readonly tag: string;
}

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** The release with the highest version, by the tags that changesets make; `undefined` before the first. */
export function lastRelease(name: string, folder: string): Release | undefined {
  let tags: readonly string[];
  try {
    tags = git(folder, 'tag', '--list', `${name}@*`).split('\n');
  } catch {
    // A copy without a repository has no releases.
    return undefined;
  }
  const [version] = tags
    .map((tag) => tag.slice(name.length + 1))
    .filter((text) => valid(text) !== null)
    .toSorted(rcompare);
  return version === undefined ? undefined : { version, tag: `${name}@${version}` };
}

/** A file as it was at a tag; `undefined` if there was none. */
export function fileAt(tag: string, path: string, folder: string): string | undefined {
  try {
    return git(folder, 'show', `${tag}:${path}`);
  } catch {
    return undefined;
  }
}

/** The files under a folder at a tag, as paths from the root. */
export function filesAt(tag: string, path: string, folder: string): readonly string[] {
  return git(folder, 'ls-tree', '-r', '--name-only', tag, '--', path).split('\n').filter(Boolean);
}
