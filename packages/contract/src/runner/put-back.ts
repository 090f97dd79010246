import { messageOf } from './exchange.ts';
import type { Before, PutBack } from './guard.ts';
import type { Sent } from './sent.ts';

/** Puts a device back, step by step: one that fails doesn't keep the others from being done. */
export async function putBack(before: Before, sent: readonly Sent[]): Promise<PutBack> {
  const [restored, left, failed]: [string[], string[], string[]] = [[], [], []];
  let steps: Awaited<ReturnType<Before['steps']>> = [];
  try {
    steps = await before.steps(sent);
  } catch (error) {
    failed.push(`nobody could look at the target afterwards: ${messageOf(error)}`);
  }
  for (const { what, undo } of steps) {
    if (!undo) left.push(what);
    else {
      try {
        if ((await undo()) !== false) restored.push(what);
      } catch (error) {
        failed.push(`not done: ${what}: ${messageOf(error)}`);
      }
    }
  }
  return { restored, left, failed };
}
