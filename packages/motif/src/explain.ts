import type { Explain } from '@labrig/http';

/** The recording system's own words for a refusal: `{ error, status_code }`. */
export const explain: Explain = (body) => {
  const { error, status_code: code } = (body ?? {}) as { error?: unknown; status_code?: unknown };
  return {
    ...((typeof code === 'number' || typeof code === 'string') && { code }),
    ...(typeof error === 'string' && { message: error }),
  };
};
