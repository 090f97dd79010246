import { messages } from '../generated/fields.ts';
import type { ErrorCode } from '../generated/fields.ts';

/** Longer texts of a caller are cut in messages. */
const longest = 200;

/** What an operation refuses, in the words of the spec. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ErrorCode;

  /** @param values - what takes the place of the braces in the message. */
  constructor(code: ErrorCode, values: Readonly<Record<string, string>> = {}) {
    super(messages[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(values[name] ?? '')));
    this.code = code;
  }
}

function shown(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
