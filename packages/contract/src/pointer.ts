/** The longest text that stands for a value, in characters. */
const longest = 160;

/** The value at a JSON pointer; `undefined` where it leads nowhere. */
export function at(value: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (place, step) => (typeof place === 'object' && place !== null ? (place as never)[step] : undefined),
    value,
  );
}

/** `/cameras/0/serial` → `cameras`, `0`, `serial`. */
function steps(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A JSON pointer with one more step. */
export function below(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A value in a few words: JSON, of an object its members, of anything long the beginning. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) return `a list of ${value.length}`;
    if (value instanceof Blob || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'bytes';
    const members = Object.keys(value);
    return members.length === 0 ? 'an object without members' : short(`an object with ${members.join(', ')}`);
  }
  return short(JSON.stringify(value));
}

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
