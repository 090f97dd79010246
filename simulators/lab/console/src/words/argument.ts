/**
 * What somebody wrote into a field of a hardware action, as the value that it stands for: the control API tells what an argument
 * means, not of which type it is.
 *
 * | written | sent |
 * | --- | --- |
 * | `12`, `-0.5` | a number |
 * | `true`, `false` | a switch |
 * | `"12"` | the text between the quotes |
 * | `{…}`, `[…]` | what the JSON says |
 * | anything else, and numbers with more digits than a number can hold | the text |
 */
export function argumentOf(written: string): unknown {
  const text = written.trim();
  const isNumber = /^-?\d+(\.\d+)?$/.test(text) && text.replaceAll(/\D/g, '').length <= 15;
  if (isNumber || text === 'true' || text === 'false' || /^(".*"|\{.*\}|\[.*\])$/s.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
}
