import type { Explanation } from '@labrig/http';

/** The server's own words for a refusal: `{ errorType, message }`. */
export function explain(body: unknown): Explanation {
  const { errorType, message } = (body ?? {}) as { errorType?: unknown; message?: unknown };
  return {
    ...(typeof errorType === 'string' && { code: errorType }),
    ...(typeof message === 'string' && { message: withoutSecrets(message) }),
  };
}

/** Is the value of a member of this name nobody's business? */
export function isSecret(name: string): boolean {
  return /token|secret/i.test(name);
}

/**
 * A careless server repeats addresses and headers. Tokens are JWTs, secrets are 71 hexadecimal digits or more; that ids of apps
 * are struck out, too, is a small loss.
 */
function withoutSecrets(message: string): string {
  return message
    .replace(/((?:token|secret)"?\s*[=:]\s*"?|bearer\s+)[^\s"&,}]+/gi, '$1[redacted]')
    .replace(/\beyJ[\w-]*\.[\w-]+\.[\w-]*/g, '[redacted]')
    .replace(/\b[\da-f]{71,}\b/gi, '[redacted]');
}
