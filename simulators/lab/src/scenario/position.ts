import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { ScenarioProblem } from './problem.ts';

/** Where in its text a problem stands, as an offset: the name of a member or its value, or what they would be in. */
export function positionOf(document: Document.Parsed, { path, isName }: ScenarioProblem): number {
  let node: Node | null = document.contents;
  let position = startOf(node) ?? 0;
  for (const [index, part] of path.entries()) {
    const step = child(resolved(node, document), part);
    if (!step) return position;
    const isLast = index === path.length - 1;
    position =
      (isLast && isName ? startOf(step.name) : undefined) ?? startOf(step.value) ?? startOf(step.name) ?? position;
    node = step.value;
  }
  return position;
}

interface Step {
  readonly name: Node | null;
  readonly value: Node | null;
}

function child(node: Node | null, part: string | number): Step | undefined {
  if (isMap(node)) {
    const pair = (node.items as Pair<Node | null, Node | null>[]).find(
      ({ key }) => isScalar(key) && String(key.value) === String(part),
    );
    return pair && { name: pair.key, value: pair.value };
  }
  if (!isSeq(node) || typeof part !== 'number') return undefined;
  const item = node.items[part] as Node | undefined;
  return item && { name: null, value: item };
}

function resolved(node: Node | null, document: Document.Parsed): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}
