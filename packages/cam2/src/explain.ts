import { withoutSecrets } from './secrets.ts';
import type { Explanation } from '@labrig/http';

/** The server's own words for a refusal: `{ errorType, message }`. */
export function explain(body: unknown): Explanation {
  const { errorType, message } = (body ?? {}) as { errorType?: unknown; message?: unknown };
  return {
    ...(typeof errorType === 'string' && { code: errorType }),
    ...(typeof message === 'string' && { message: withoutSecrets(message) }),
  };
}
