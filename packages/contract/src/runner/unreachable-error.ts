/** Nobody answers at the target, it is another one than was said, or it refuses the credentials. Without secrets. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
