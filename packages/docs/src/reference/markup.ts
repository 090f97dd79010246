import type { Provenance } from './spec.ts';

/** Text of a spec, Markdown itself, made safe for a page: angle brackets outside of code are no tags there. */
export function prose(text: string): string {
  const parts = text.trim().split(/(```[^]*?```|`[^`\n]*`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;'))).join('');
}

/** The same in a cell of a table: on one line. */
export function cell(text: string): string {
  return prose(text).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

export function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** A table, or nothing where there are no rows; a column that is empty in every row is left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const kept = head.map((_, index) => index).filter((index) => rows.some((row) => row[index] !== ''));
  const line = (cells: readonly string[]): string => `| ${kept.map((index) => cells[index]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** How certain a fact is, for the eye; its source, for who points at it. */
export function badge({ 'x-labrig-evidence': level, 'x-labrig-source': source }: Provenance): string {
  if (level === undefined) return '';
  const title =
    source === undefined
      ? ''
      : ` title="${source.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  return `<span class="evidence ${level}"${title}>${level}</span>`;
}

/** Sections with an empty line between them; those that are empty are left out. */
export function paragraphs(sections: readonly string[]): string {
  return sections.filter((section) => section !== '').join('\n\n');
}

export function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``;
}

/** What is there to be looked at by who wants it. */
export function details(title: string, text: string): string {
  return text === '' ? '' : `::: details ${title}\n\n${text}\n\n:::`;
}
