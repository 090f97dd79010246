import { badge, cell, code, paragraphs, prose, table } from './markup.ts';
import { operationChapter } from './operation.ts';
import { anchor, limits, members, typeText } from './shape.ts';
import { operationsOf } from './spec.ts';
import type { Counterparts } from './counterparts.ts';
import type { Schema, Spec } from './spec.ts';

/** The reference of an OpenAPI spec: its own introduction, the operations by chapter, then every shape that has a name. */
export function openapiPage(spec: Spec, counterparts: Counterparts): string {
  return paragraphs([`# ${spec.info.title}`, introduction(spec), chapters(spec, counterparts), shapes(spec)]);
}

function introduction({ info, externalDocs, servers = [], components }: Spec): string {
  const keys = Object.entries(components.securitySchemes ?? {}).map(([name, scheme]) => {
    const { in: place = 'header', name: parameter = 'Authorization' } = scheme;
    return [name, place, code(parameter), cell(scheme.description ?? '')];
  });
  return paragraphs([
    prose(info.summary ?? ''),
    prose(info.description ?? ''),
    servers.map(({ url, description = '' }) => `${code(url)}: ${cell(description)}`).join('\n\n'),
    table(['key', 'in', 'name', 'what it is'], keys),
    externalDocs ? `[${externalDocs.description}](${externalDocs.url})` : '',
  ]);
}

function chapters(spec: Spec, counterparts: Counterparts): string {
  const all = operationsOf(spec);
  const tags = spec.tags ?? [];
  return paragraphs(
    tags.map(({ name, description = '' }) =>
      paragraphs([
        `## ${name}`,
        prose(description),
        ...all
          .filter(({ operation }) => operation.tags[0] === name)
          .map((way) => operationChapter(spec, way, counterparts)),
      ]),
    ),
  );
}

function shapes({ components: { schemas = {} } }: Spec): string {
  return paragraphs(['## Shapes', ...Object.entries(schemas).map(([name, schema]) => shape(name, schema))]);
}

/** Its heading is no part of the outline, which has the operations. */
function shape(name: string, schema: Schema): string {
  const rows = members(schema);
  const range = limits(schema);
  return paragraphs([
    `<h3 id="${anchor(name)}" class="ignore-header">${name}</h3>`,
    [badge(schema), rows.length > 0 && !schema.allOf ? '' : typeText(schema), range === '' ? '' : `(${range})`]
      .filter(Boolean)
      .join(' '),
    prose(schema.description ?? ''),
    table(['member', 'type', 'unit, range', 'what it is'], rows),
  ]);
}
