import type { Texts } from '../spec.ts';

const usualBooleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** What a text stands for. What doesn't fit stays text, for the validators to refuse. */
export function valueOf(
  name: string,
  text: string,
  { numbers, booleans, objects }: Texts,
  words: Readonly<Record<string, boolean>> = usualBooleans,
): unknown {
  if (numbers?.includes(name) && /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text)) {
    // What is more than numbers reach would be infinite: no text says that.
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }
  if (booleans?.includes(name) && Object.hasOwn(words, text)) return words[text];
  if (!objects?.includes(name)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The parts of a form by name: texts as what they stand for, files as they came. */
export function formValue(
  parts: Iterable<readonly [string, string | File]>,
  texts: Texts,
  words?: Readonly<Record<string, boolean>>,
): Record<string, unknown> {
  const form: Record<string, unknown> = Object.create(null) as object as Record<string, unknown>;
  for (const [name, part] of parts) {
    const value = typeof part === 'string' ? valueOf(name, part, texts, words) : part;
    if (texts.lists?.includes(name)) ((form[name] ??= []) as unknown[]).push(value);
    else form[name] ??= value;
  }
  return form;
}
