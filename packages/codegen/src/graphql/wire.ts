import { Kind, visit } from 'graphql';
import { ownDirectives, ownTypes } from './sdl.ts';
import type { DocumentNode, StringValueNode } from 'graphql';
import type { Sdl } from './sdl.ts';

/** The schema as a server has it: without the directives of the file, what only they take, and the examples. */
export function wireDocument({ document, schema }: Sdl): DocumentNode {
  const directives = ownDirectives(schema);
  const types = ownTypes(schema);
  return visit(document, {
    DirectiveDefinition: () => null,
    Directive: ({ name }) => (directives.has(name.value) ? null : undefined),
    EnumTypeDefinition: ({ name }) => (types.has(name.value) ? null : undefined),
    StringValue: (node, _key, parent) => (isDescribed(parent, node) ? withoutExamples(node) : undefined),
  });
}

function isDescribed(parent: unknown, node: StringValueNode): boolean {
  return (parent as { description?: unknown } | undefined)?.description === node;
}

/** What leads to an example, up to the colon, goes with it. */
function withoutExamples(node: StringValueNode): StringValueNode {
  const value = node.value.replaceAll(/(?:\n\n[^\n]+:)?\n\n```graphql\n[\s\S]*?\n```(?=\n|$)/g, '');
  const rest = value.replaceAll(/\n\n```json \w+\n[\s\S]*?\n```(?=\n|$)/g, '').trim();
  return { kind: Kind.STRING, value: rest, block: true };
}
