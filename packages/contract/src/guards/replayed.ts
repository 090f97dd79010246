/** Mutations as they were replayed: whoever runs `pnpm guards` wants to see each, whoever runs all tests doesn't. */
export function replays(of: string) {
  const lines: string[] = [];
  return {
    /** A mutation, who caught it, and the first line of what they said. */
    note(name: string, by: string, said: string): void {
      lines.push(`  ${name}\n    caught by: ${by}\n    ${said.split('\n')[0]!.slice(0, 160)}`);
    },
    print(): void {
      if (process.env['npm_lifecycle_event'] === 'guards')
        console.log(`${of}: ${lines.length} caught\n${lines.join('\n')}`);
    },
  };
}
