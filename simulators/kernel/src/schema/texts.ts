import { wrong } from './check.ts';
import type { Check } from './check.ts';
import type { Schema } from './schema.ts';

/** What a schema says of texts. */
export function textChecks({ maxLength, minLength, pattern }: Schema): Check[] {
  const checks: Check[] = [];
  if (maxLength !== undefined) {
    const complaint = {
      keyword: 'maxLength',
      params: { limit: maxLength },
      message: `must NOT have more than ${maxLength} characters`,
    };
    checks.push((value, findings) => lengthOf(value as string) <= maxLength || wrong(findings, complaint));
  }
  if (minLength !== undefined) {
    const complaint = {
      keyword: 'minLength',
      params: { limit: minLength },
      message: `must NOT have fewer than ${minLength} characters`,
    };
    checks.push((value, findings) => lengthOf(value as string) >= minLength || wrong(findings, complaint));
  }
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'u');
    const complaint = { keyword: 'pattern', params: { pattern }, message: `must match pattern "${pattern}"` };
    checks.push((value, findings) => expression.test(value as string) || wrong(findings, complaint));
  }
  return checks;
}

/** Two units of UTF-16 that belong together are one character. */
function lengthOf(text: string): number {
  let { length } = text;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text.charCodeAt(at) >> 10 === 0x36 && text.charCodeAt(at + 1) >> 10 === 0x37) {
      length -= 1;
      at += 1;
    }
  }
  return length;
}
