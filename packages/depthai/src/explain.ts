import type { Explain } from '@labrig/http';

/** How many mistakes are told: a configuration that fits no variant has a dozen. */
const told = 6;
/** How much of a text is told, in characters. */
const longest = 400;

/**
 * The server's own words for a refusal, from whichever of its forms they come in:
 *
 * | body                                     | from                                                       |
 * | ---------------------------------------- | ---------------------------------------------------------- |
 * | `{ detail: [{ loc, msg, type }, …] }`    | 422: `body.fps: Input should be greater than 0; …`         |
 * | `{ detail: 'text' }`                     | 404, 409, 400, and 422 where a network is deployed         |
 * | `null`, or nothing                       | 404                                                        |
 * | text                                     | 500                                                        |
 *
 * The code is the `type` of a mistake, if exactly one is told.
 */
export const explain: Explain = (body) => {
  const detail = typeof body === 'string' ? body : membersOf(body)['detail'];
  if (typeof detail === 'string') return detail.trim() ? { message: shortened(detail.trim()) } : undefined;
  if (!Array.isArray(detail) || detail.length === 0) return undefined;
  const { variant, mistakes } = likeliest(detail);
  const sentences = mistakes.slice(0, told).map((mistake) => sentenceOf(mistake, variant));
  const more = mistakes.length > told ? [`and ${mistakes.length - told} more`] : [];
  const { type } = membersOf(mistakes[0]);
  return {
    message: [...sentences, ...more].join('; ') + (variant === undefined ? '' : ` (as ${variant}; others fit less)`),
    ...(mistakes.length === 1 && typeof type === 'string' && { code: type }),
  };
};

/**
 * A configuration that fits none of three variants is told all mistakes that it is in each of them. Meant was the one that it
 * fits best; if several fit alike, nobody knows, and all is told.
 */
function likeliest(detail: readonly unknown[]): { readonly variant?: string; readonly mistakes: readonly unknown[] } {
  const variants = new Map<string, unknown[]>();
  for (const mistake of detail) {
    const { loc } = membersOf(mistake);
    const variant = Array.isArray(loc) && /^\w+ConfigProperties$/.test(String(loc[1])) ? String(loc[1]) : '';
    variants.set(variant, [...(variants.get(variant) ?? []), mistake]);
  }
  const [best, next] = [...variants].toSorted(([, one], [, other]) => one.length - other.length);
  if (!best || !next || variants.has('') || best[1].length === next[1].length) return { mistakes: detail };
  return { variant: best[0], mistakes: best[1] };
}

/** `body.still_size.0: Input should be a valid integer` */
function sentenceOf(mistake: unknown, variant: string | undefined): string {
  const { loc, msg, type } = membersOf(mistake);
  const place = Array.isArray(loc)
    ? loc
        .map(String)
        .filter((part) => part !== variant)
        .join('.')
    : '';
  const words = String(msg ?? type ?? JSON.stringify(mistake));
  return shortened(place ? `${place}: ${words}` : words);
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Readonly<Record<string, unknown>>;
}
