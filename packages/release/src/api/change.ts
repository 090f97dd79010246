/** What became of an API: nothing, more of it, or something that users may have relied on is another or gone. */
export type Change = 'none' | 'added' | 'changed';

/**
 * Tells what became of an API from its two reports. If the earlier one is what is left when lines are taken from the later
 * one, nothing was taken from anybody.
 */
export function changeOf(before: string, after: string): Change {
  if (before === after) return 'none';
  const earlier = before.split('\n');
  let found = 0;
  for (const line of after.split('\n')) if (line === earlier[found]) found += 1;
  return found === earlier.length ? 'added' : 'changed';
}
