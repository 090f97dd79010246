/** Thrown by a check that could not be made here: neither passed nor failed. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}
