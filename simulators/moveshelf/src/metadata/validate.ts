import { Refused } from '../graphql/refused.ts';

const wanted = {
  subjectMetadata: 'an object',
  interventionMetadata: 'an array',
  sessionMetadata: 'an object',
} as const;

/** What is wrong with metadata that somebody wants to save, in sentences. @throws Refused for a part that metadata don't have. */
export function complaints(metadata: string, tab: string): string[] {
  if (!Object.hasOwn(wanted, tab)) throw new Refused('BAD_TAB', { whichTabToValidate: tab });
  let value: unknown;
  try {
    value = JSON.parse(metadata);
  } catch {
    return ['The metadata are not JSON.'];
  }
  const kind = Array.isArray(value)
    ? 'an array'
    : typeof value === 'object' && value !== null
      ? 'an object'
      : 'neither';
  const needed = wanted[tab as keyof typeof wanted];
  return kind === needed ? [] : [`The metadata of ${tab} must be ${needed}.`];
}
