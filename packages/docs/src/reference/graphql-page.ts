import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { badge, cell, code, paragraphs, prose, table } from './markup.ts';
import { anchor } from './shape.ts';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  TypeNode,
} from 'graphql';
import type { Counterparts } from './counterparts.ts';
import type { Provenance } from './spec.ts';

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly description?: { readonly value: string } | undefined;
}

/** The reference of an SDL: queries and mutations with their examples, then every type that has a name. */
export function graphqlPage(title: string, sdl: string, counterparts: Counterparts): string {
  const { definitions } = parse(sdl);
  const roots = definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value) ? [node] : [],
  );
  const schema = definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION) as Marked | undefined;
  return paragraphs([
    `# ${title}`,
    prose(schema?.description?.value ?? ''),
    ...roots.flatMap(({ name, description, fields = [] }) => [
      `## ${name.value}`,
      prose(description?.value ?? ''),
      ...fields.map((field) => rootField(field, counterparts)),
    ]),
    '## Shapes',
    ...definitions.map(shape),
  ]);
}

function rootField(field: FieldDefinitionNode, counterparts: Counterparts): string {
  const { name, type, arguments: args = [] } = field;
  const from = argumentOf(field, 'evidence', 'source');
  const codes = [argumentOf(field, 'errors', 'codes') ?? []].flat().map(String);
  const retry = argumentOf(field, 'retry', 'kind');
  return paragraphs([
    `### ${name.value}`,
    `Answers ${typeText(type)}. ${badge(provenance(field))}${retry === 'safe' ? ' · a write that may be sent again' : ''}`,
    prose(examplesNamed(field.description?.value ?? '')),
    from === undefined ? '' : `*Source:* ${cell(String(from))}`,
    counterparts.lines(name.value),
    table(['argument', 'type', 'unit, known values', 'what it is'], args.map(row)),
    codes.length === 0 ? '' : `Errors: ${codes.map(code).join(', ')}.`,
  ]);
}

/** Fences say in a second word what they hold; a page needs it in front. */
function examplesNamed(text: string): string {
  return text.replaceAll(
    /^```json (variables|answer)$/gm,
    (_, what: string) => `With ${what === 'answer' ? 'the answer' : what}:\n\n\`\`\`json`,
  );
}

function shape(node: DefinitionNode): string {
  if (!('name' in node) || node.name === undefined || node.kind === Kind.DIRECTIVE_DEFINITION) return '';
  const name = node.name.value;
  if (['Query', 'Mutation'].includes(name)) return '';
  const heading = `<h3 id="${anchor(name)}" class="ignore-header">${name}</h3>`;
  const about = [badge(provenance(node as Marked)), prose((node as Marked).description?.value ?? '')];
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
    const rows = (node.values ?? []).map((value) => [code(value.name.value), words(value), message(value)]);
    return paragraphs([heading, ...about, table(['value', 'what it is', 'message'], rows)]);
  }
  const fields = 'fields' in node ? (node.fields ?? []) : [];
  return paragraphs([
    heading,
    ...about,
    table(['member', 'type', 'unit, known values', 'what it is'], fields.map(row)),
  ]);
}

function row(node: FieldDefinitionNode | InputValueDefinitionNode): readonly string[] {
  const unit = argumentOf(node, 'unit', 'name') ?? '';
  const known = [argumentOf(node, 'values', 'known') ?? []].flat().map((value) => code(String(value)));
  return [
    code(node.name.value),
    typeText(node.type),
    [String(unit), known.join(', ')].filter(Boolean).join('; '),
    words(node),
  ];
}

const words = (node: Marked): string =>
  [cell(node.description?.value ?? ''), badge(provenance(node))].filter(Boolean).join(' ');

function message(node: Marked): string {
  const text = argumentOf(node, 'message', 'text');
  return text === undefined ? '' : code(String(text));
}

function typeText(node: TypeNode): string {
  if (node.kind === Kind.NON_NULL_TYPE) return `${typeText(node.type)}!`;
  if (node.kind === Kind.LIST_TYPE) return `list of ${typeText(node.type)}`;
  const name = node.name.value;
  return ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name) ? name : `[${name}](#${anchor(name)})`;
}

function argumentOf({ directives = [] }: Marked, directive: string, name: string): unknown {
  const found = directives
    .find((node) => node.name.value === directive)
    ?.arguments?.find((node) => node.name.value === name);
  return found ? valueFromASTUntyped(found.value) : undefined;
}

function provenance(node: Marked): Provenance {
  const [level, source] = [argumentOf(node, 'evidence', 'level'), argumentOf(node, 'evidence', 'source')];
  return {
    ...(level === undefined ? {} : { 'x-labrig-evidence': String(level) }),
    ...(source === undefined ? {} : { 'x-labrig-source': String(source) }),
  };
}
