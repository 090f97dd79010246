/** What must not happen, and did. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

/** @throws Finding if it doesn't hold. */
export function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Finding(what);
}
