/** The part of markdown-it that is asked here. */
interface Markdown {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: { readonly tokens: readonly Token[] }) => void): void };
  };
}

interface Token {
  readonly type: string;
  readonly content: string;
  tag: string;
}

/** The corner of a table that has nothing to say is no heading: a screen reader would announce one without a name. */
export function noEmptyHeadings(markdown: object): void {
  (markdown as Markdown).core.ruler.push('no-empty-headings', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const [text, end] = [tokens[index + 1], tokens[index + 2]];
      if (token.type !== 'th_open' || text?.content !== '' || !end) continue;
      token.tag = 'td';
      end.tag = 'td';
    }
  });
}
