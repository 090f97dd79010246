/** Mutations as they were replayed, for whoever runs `pnpm guards`. */
export function replays() {
  const lines: string[] = [];
  return {
    /** A mutation, who caught it, and the first line of what they said. */
    note(name: string, by: string, said: string): void {
      lines.push(`  ${name}\n    caught by: ${by}\n    ${said.split('\n')[0]!.slice(0, 160)}`);
    },
    text: (): string => lines.join('\n'),
  };
}
