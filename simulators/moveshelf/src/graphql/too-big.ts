import type { Context } from '../resolvers/context.ts';

/** The most elements of lists that an answer has. The live service, too, fails when an answer gets too big. */
export const mostElements = 100_000;

/** The answer gets too big: a 502, as from the live service. */
export class TooBig extends Error {
  override readonly name = 'TooBig';
}

/** A list that is part of an answer. @throws TooBig if the answer has had too many. */
export function counted<List extends readonly unknown[]>({ budget }: Context, list: List): List {
  budget.left -= list.length;
  if (budget.left < 0) throw new TooBig(`more than ${mostElements} elements`);
  return list;
}
