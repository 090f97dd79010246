/** Longer texts are cut off: nobody reads them here, and the page stays quick. */
const longest = 50_000;

/** A body, as people read it. */
export function Value({ value, label, none }: { value: unknown; label: string; none: string }) {
  if (value === undefined) return <p class="none">{none}</p>;
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  return (
    <pre tabIndex={0} role="group" aria-label={label}>
      {text.slice(0, longest)}
      {text.length > longest && `\n… and ${text.length - longest} characters more`}
    </pre>
  );
}
