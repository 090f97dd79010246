/** `startRecording` → `StartRecording`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A property key as TypeScript writes it: quoted only if it must be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Text as a TSDoc comment at the given indentation; nothing for no text. */
export function docComment(text: string | undefined, indent = ''): string {
  if (!text?.trim()) return '';
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** What the generated files and the language call their own: neither functions nor types may be called so. */
export const taken: ReadonlySet<string> = new Set(
  [
    'break case catch class const continue debugger default delete do else enum export extends false finally for function if',
    'implements import in instanceof interface let new null package private protected public return static super switch this',
    'throw true try typeof undefined var void while with yield await async any unknown never object string number boolean',
    'api components documents operations paths path segment schemas spec defineSpec Schemas Operation Operations Shape Spec TypedDocument AsyncIterable Uint8Array ReadableStream NonNullable',
  ].flatMap((line) => line.split(' ')),
);
