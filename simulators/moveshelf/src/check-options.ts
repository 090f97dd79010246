import { checkOption } from '@labrig/simulator';
import type { MoveshelfOptions } from './options.ts';

/** In seconds. */
export type Spans = Required<Pick<MoveshelfOptions, 'processing' | 'gaitTool' | 'uploadLife' | 'downloadLife'>>;

interface Filled extends Required<Pick<MoveshelfOptions, 'users' | 'projects' | 'publicUrl'>> {
  readonly store: { readonly capacity: number; readonly keepUpTo: number };
  readonly spans: Spans;
}

/** @throws RangeError for options that make no sense; every default is filled in. */
export function checkOptions({ users, projects, store, publicUrl, spans }: Filled): void {
  const names = users.map(({ name }) => name);
  const keys = users.flatMap(({ secretKey }) => secretKey ?? []);
  const { capacity, keepUpTo } = store;
  checkOption(users.length > 0, 'a server needs at least one user');
  checkOption(new Set(names).size === names.length, 'users must differ by name');
  checkOption(new Set(keys).size === keys.length, 'users must differ by their keys');
  checkOption(
    keys.every((key) => /^\S+$/.test(key)),
    'a key must be a text without spaces',
  );
  checkOption(new Set(projects.map(({ name }) => name)).size === projects.length, 'projects must differ by name');
  for (const { name, editors = [], readers = [] } of projects) {
    const stranger = [...editors, ...readers].find((member) => !names.includes(member));
    checkOption(stranger === undefined, `project ${name} has a member ${stranger} who is no user`);
  }
  checkOption(isCount(capacity) && isCount(keepUpTo), 'sizes of the store must be whole numbers of bytes from 0 on');
  checkOption(!publicUrl.endsWith('/'), `publicUrl must not end with a slash, got ${publicUrl}`);
  for (const [name, seconds] of Object.entries(spans)) {
    checkOption(seconds >= 0 && seconds <= 1e9, `${name} must be a number of seconds from 0 to 1e9, got ${seconds}`);
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
