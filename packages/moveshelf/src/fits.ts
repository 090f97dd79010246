import type { Shape } from './generated/documents.ts';

const leaves: Readonly<Record<string, string>> = { s: 'string', n: 'number', b: 'boolean' };

/** Whether an object has all members of a shape, each of the right kind. What it has besides isn't looked at. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const name in shape) {
    if (!fitsMember((value as Readonly<Record<string, unknown>>)[name], shape[name]!)) return false;
  }
  return true;
}

function fitsMember(value: unknown, kind: Shape[string]): boolean {
  const [marks, members] = typeof kind === 'string' ? [kind] : kind;
  if (value === null) return marks.includes('?');
  const one = (item: unknown): boolean =>
    members
      ? fits(item, members) || (marks.includes('~') && JSON.stringify(item) === '{}')
      : typeof item === leaves[marks[0]!];
  return marks.includes('*') ? Array.isArray(value) && value.every(one) : one(value);
}
