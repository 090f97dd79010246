import type { Outcome } from './result.ts';

/** What became of a login, without the secret that a careless server repeats. */
export function discreet(outcome: Outcome, secret: string): Outcome {
  // A shorter one would shred the text, and guards nothing.
  if (secret.length <= 3) return outcome;
  if (outcome.kind === 'decode') return { ...outcome, text: outcome.text.replaceAll(secret, '[redacted]') };
  if (outcome.kind !== 'http' || outcome.body === undefined) return outcome;
  // As it stands in JSON.
  const written = JSON.stringify(secret).slice(1, -1);
  return { ...outcome, body: JSON.parse(JSON.stringify(outcome.body).replaceAll(written, '[redacted]')) as unknown };
}
