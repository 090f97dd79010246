import { GraphQLError, Kind, Lexer, Source, TokenKind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** No client comes near these; they keep a call from taking the server's memory, or its stack. */
const most = { tokens: 4000, depth: 64, fields: 10_000 };

const opening: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const closing: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** @throws GraphQLError for a text that is too long or too deep to be parsed, or that isn't made of tokens. */
export function checkText(text: string): void {
  const source = new Source(text);
  const lexer = new Lexer(source);
  let depth = 0;
  let tokens = 0;
  for (let { kind, start } = lexer.advance(); kind !== TokenKind.EOF; { kind, start } = lexer.advance()) {
    const positions = [start];
    if ((tokens += 1) > most.tokens) throw new GraphQLError('The document is too long', { source, positions });
    if (opening.includes(kind)) depth += 1;
    if (closing.includes(kind)) depth -= 1;
    if (depth > most.depth) throw new GraphQLError('The document is nested too deeply', { source, positions });
  }
}

interface Extent {
  /** Fields, each as often as fragments repeat it. */
  readonly fields: number;
  readonly depth: number;
}

/**
 * What is too much in a valid document, if anything is: fragments make much of little. Valid documents have no circles of them.
 */
export function tooMuch({ definitions }: DocumentNode): GraphQLError | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, Extent>();
  const extentOf = ({ selections }: SelectionSetNode): Extent => {
    let [fields, depth] = [0, 0];
    for (const selection of selections) {
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const inner = isSpread ? fragmentExtent(selection.name.value) : selection.selectionSet;
      const extent = inner && 'selections' in inner ? extentOf(inner) : (inner ?? { fields: 0, depth: 0 });
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      fields += own + extent.fields;
      depth = Math.max(depth, own + extent.depth);
    }
    return { fields, depth };
  };
  const fragmentExtent = (name: string): Extent => {
    const extent = known.get(name) ?? extentOf(fragments.get(name)!.selectionSet);
    known.set(name, extent);
    return extent;
  };
  for (const each of definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, depth } = extentOf(each.selectionSet);
    if (fields > most.fields) return new GraphQLError('The document asks for too many fields', { nodes: each });
    if (depth > most.depth) return new GraphQLError('The document is nested too deeply', { nodes: each });
  }
  return undefined;
}
