import { closestMatch } from 'leven';

/** `; did you mean serial?`, or what there is. */
export function suggestion(wrong: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closestMatch(
    wrong.toLowerCase(),
    known.map((name) => name.toLowerCase()),
    { maxDistance: Math.ceil(wrong.length / 2) },
  );
  const found = known.find((name) => name.toLowerCase() === nearest);
  if (found === undefined && known.length > 12) return '';
  return found === undefined ? `; there is ${known.join(', ')}` : `; did you mean ${found}?`;
}
