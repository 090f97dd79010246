import { withoutSecrets } from './secrets.ts';
import type { Explain } from '@labrig/http';

/**
 * The server's own words for a refusal, from whichever of its three envelopes they come in:
 *
 * | form | body                                          | from                                  |
 * | ---- | --------------------------------------------- | ------------------------------------- |
 * | A    | `{ error: { code, message? } }`               | the framework: 401, unknown ids, 500  |
 * | B    | `{ data: { message, fields? }, code }`        | a rule: 400, nothing is recorded      |
 * | C    | `{ data: 'text' }`                            | a failed login                        |
 */
export const explain: Explain = (body) => {
  const { error, data, code = membersOf(error)['code'] } = membersOf(body);
  const message = typeof data === 'string' ? data : (sentenceOf(error) ?? sentenceOf(data));
  return {
    ...((typeof code === 'number' || typeof code === 'string') && { code }),
    ...(message !== undefined && { message: withoutSecrets(message) }),
  };
};

/** The message, and behind it the wrong members of the body: `Validation Error: name: This value should not be blank.` */
function sentenceOf(part: unknown): string | undefined {
  const { message, fields } = membersOf(part);
  const wrong = (Array.isArray(fields) ? fields : []).map((field: unknown) => {
    const { name, message: reason } = membersOf(field);
    return `${String(name)}: ${String(reason)}`;
  });
  const words = [typeof message === 'string' ? message : '', wrong.join('; ')].filter(Boolean);
  return words.length > 0 ? words.join(': ') : undefined;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Readonly<Record<string, unknown>>;
}
