import { relative } from 'node:path';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { Finding } from '../spec-error.ts';

/** Keywords under which schemas stand by name. */
const named = ['properties', '$defs'];

/** Checks a schema: that it is one, that its references lead somewhere, and that people are told what everything is. */
export function lintSchema(file: string, text: string): readonly Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const at = (node: Node | null | undefined): number => lines.linePos(node?.range?.[0] ?? 0).line;
  const finding = (line: number, rule: string, reason: string): Finding => ({
    file: relative(process.cwd(), file),
    line,
    rule: `labrig/${rule}`,
    reason,
  });
  const [broken] = document.errors;
  if (broken) return [finding(broken.linePos?.[0].line ?? 1, 'yaml', broken.message.split('\n')[0]!)];
  const reason = problemOf(document);
  return [
    ...(reason === undefined ? [] : [finding(1, 'schema', reason)]),
    ...undescribed(document).map(({ name, node }) => finding(at(node), 'described', `${name} has no description`)),
  ];
}

function problemOf(document: Document): string | undefined {
  const value = document.toJS() as { readonly title?: unknown };
  if (typeof value.title !== 'string' || !/^[A-Z]\w+$/.test(value.title)) return 'the title must be the name of a type';
  try {
    new Ajv2020({ strict: false, discriminator: true, validateFormats: false }).compile(value);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

interface Member {
  readonly name: string;
  readonly node: Node;
}

/** Members and parts without a word for people; what only refers to something is described there. */
function undescribed(document: Document): readonly Member[] {
  const found: Member[] = [];
  visit(document, {
    Pair(_, { key, value }, path) {
      // Conditions speak of members that are described elsewhere.
      if (
        path.some(
          (node) => isPair(node) && isScalar(node.key) && ['if', 'then', 'else'].includes(String(node.key.value)),
        )
      )
        return;
      if (!isScalar(key) || !named.includes(String(key.value)) || !isMap(value)) return;
      for (const pair of value.items) {
        const member = pair.value as YAMLMap | null;
        // A merge (`<<`) brings members along that are described where they stand.
        if (!isMap(member) || member.has('description') || member.has('$ref') || typeof nameOf(pair) !== 'string')
          continue;
        found.push({ name: nameOf(pair) as string, node: pair.key as Node });
      }
    },
  });
  return found;
}

function nameOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}
