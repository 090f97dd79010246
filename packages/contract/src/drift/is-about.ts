/** Do two names speak of the same kind of thing? `rooms` and `room` do, `record_id` and `record` too. */
export function isAbout(noun: string, name: string): boolean {
  const [left, right] = [rootOf(noun), rootOf(name)];
  return left !== '' && right !== '' && (left === right || left.endsWith(right) || right.endsWith(left));
}

function rootOf(word: string): string {
  return word.toLowerCase().replace(/(?:_?ids?|s)$/, '');
}
