import { assert } from 'chai';
import type { Reply } from '../send.ts';

/** FastAPI's list: where each mistake is, and its code. */
const mistakes = ({ body }: Reply): string[] =>
  (body.detail as { loc: (string | number)[]; type: string }[]).map(({ loc, type }) => `${loc.join('.')} ${type}`);

export function assertMistakes(reply: Reply, expected: readonly string[], about: string): void {
  assert.strictEqual(reply.status, 422, about);
  assert.deepEqual(mistakes(reply), expected, about);
}

/** A text where it says why. The vendor's own server has `null` for a camera, which clients take as well. */
export function assertDetail({ status, body }: Reply, expected: number, about: string): void {
  assert.strictEqual(status, expected, about);
  if (body !== null) assert.isNotEmpty(body.detail, about);
}
