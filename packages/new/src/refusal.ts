/** What was asked for can't be done, in one sentence. Nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
