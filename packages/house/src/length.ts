/** The most lines of a file that gives no reason to be longer. */
const limit = 300;

/** Hand-written files that are too long and don't open with `// Long because: …`. */
export function tooLong(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines <= limit || /^(?:#!.*\n)?\/\/ Long because: \S/.test(text)) return [];
    return [`${path}: ${lines} lines; split it, or open it with "// Long because: " and a reason`];
  });
}
