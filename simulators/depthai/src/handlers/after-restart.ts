import type { Call } from '@labrig/simulator';

/** An answer that comes when the camera is back. */
export function afterRestart<Answer>(
  { sleep }: Pick<Call<unknown, object>, 'sleep'>,
  away: number,
  answer: Answer,
): Answer | Promise<Answer> {
  return away > 0 ? sleep(away).then(() => answer) : answer;
}
