/** What was asked for can't be brought up; the message is for the person at the terminal. */
export class UpError extends Error {
  override readonly name = 'UpError';
}
