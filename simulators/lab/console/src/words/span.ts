const units = { ms: 1, s: 1000, sec: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a span as people write it: `90 min`, `1h 30m`, `2d`; `undefined`: it is none. */
export function spanOf(written: string): number | undefined {
  const text = written.trim().toLowerCase();
  if (!/^(\d+(\.\d+)?\s*(ms|s|sec|m|min|h|d)\s*)+$/.test(text)) return undefined;
  return [...text.matchAll(/([\d.]+)\s*([a-z]+)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units],
    0,
  );
}

/** A span in its two largest units: `1 h 5 min`, `12 s`. */
export function showSpan(milliseconds: number): string {
  if (milliseconds < 1000) return milliseconds < 1 ? 'now' : `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
