import { Refusal } from '../refusal.ts';

/** The text with a line or more after the last place that fits. @throws Refusal if there is none. */
export function afterLast(text: string, place: RegExp, addition: string): string {
  const last = [...text.matchAll(place)].at(-1);
  if (!last) throw new Refusal(`there is no place ${String(place)} any more`);
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${addition}${text.slice(end)}`;
}

/** The text with a line or more before the first place that fits. @throws Refusal if there is none. */
export function before(text: string, place: RegExp, addition: string): string {
  const at = text.search(place);
  if (at === -1) throw new Refusal(`there is no place ${String(place)} any more`);
  return `${text.slice(0, at)}${addition}\n${text.slice(at)}`;
}

/** The text with more at the end of a part of it: behind the place where it begins, before the next `end`. @throws Refusal */
export function atEndOf(text: string, begin: RegExp, end: string, addition: string): string {
  const from = text.search(begin);
  const at = from === -1 ? -1 : text.indexOf(end, from);
  if (at === -1) throw new Refusal(`there is no place from ${String(begin)} to ${JSON.stringify(end)} any more`);
  return text.slice(0, at) + addition + text.slice(at);
}

/** The text with something instead of everything that fits. @throws Refusal if nothing does. */
export function instead(text: string, place: RegExp, change: string): string {
  const changed = text.replace(place, change);
  if (changed === text) throw new Refusal(`there is no place ${String(place)} any more`);
  return changed;
}

/** A `package.json` with more packages of the workspace, in their order. */
export function depending(text: string, kind: 'dependencies' | 'devDependencies', packages: readonly string[]): string {
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  const all = { ...manifest[kind], ...Object.fromEntries(packages.map((each) => [each, 'workspace:^'])) };
  const sorted = Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...manifest, [kind]: Object.fromEntries(sorted) }, null, 2)}\n`;
}
