import { badge, cell, code, details, json, paragraphs, prose, table } from './markup.ts';
import { limits, members, typeText } from './shape.ts';
import { resolved } from './spec.ts';
import type { Counterparts } from './counterparts.ts';
import type { Answer, Body, Media, Operation, Parameter, Spec } from './spec.ts';

/** An operation with its way. */
interface Way {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The chapter on an operation: what it does, takes and answers, how certain that is, and where Labrig has it. */
export function operationChapter(spec: Spec, { method, path, operation }: Way, counterparts: Counterparts): string {
  return paragraphs([
    `### ${operation.operationId}`,
    `**${cell(operation.summary)}.** ${badge(operation)}`,
    `${code(`${method} ${path}`)}${notes(operation)}`,
    prose(operation.description),
    source(operation),
    counterparts.lines(operation.operationId),
    parametersOf(spec, operation),
    bodyOf(spec, operation),
    answersOf(spec, operation),
    details('Examples', examplesOf(spec, operation)),
  ]);
}

function notes(operation: Operation): string {
  const {
    deprecated,
    'x-labrig-retry': retry,
    'x-labrig-generation': generation,
    'x-labrig-websocket': socket,
  } = operation;
  const texts = [
    deprecated === true ? 'deprecated' : '',
    retry === 'safe' ? 'a write that may be sent again' : '',
    generation === undefined || generation === 'both' ? '' : `generation ${generation} only`,
    socket === undefined ? '' : 'a WebSocket',
  ].filter((text) => text !== '');
  return texts.length === 0 ? '' : ` · ${texts.join(' · ')}`;
}

function source({ 'x-labrig-source': from }: Operation): string {
  return from === undefined ? '' : `*Source:* ${cell(from)}`;
}

function parametersOf(spec: Spec, { parameters = [] }: Operation): string {
  const rows = parameters.map((part) => {
    const parameter: Parameter = resolved(spec, part);
    const { name, in: place, required, schema, description = '' } = parameter;
    const what = [cell(description), badge(parameter)].filter(Boolean).join(' ');
    return [code(name) + (required === true ? '' : ' *optional*'), place, typeText(schema), limits(schema), what];
  });
  return table(['parameter', 'in', 'type', 'unit, range', 'what it is'], rows);
}

function bodyOf(spec: Spec, { requestBody }: Operation): string {
  if (!requestBody) return '';
  const { content = {}, required, description = '' }: Body = resolved(spec, requestBody);
  const kinds = Object.entries(content).map(([type, { schema }]) => `${code(type)}, ${typeText(schema)}`);
  const named = `**Body**${required === true ? '' : ' (optional)'}: ${kinds.join('; or ')}. ${cell(description)}`;
  const inline = Object.values(content).flatMap(({ schema }) => (schema ? members(schema) : []));
  return paragraphs([named.trim(), table(['member', 'type', 'unit, range', 'what it is'], inline)]);
}

function answersOf(spec: Spec, { responses }: Operation): string {
  const rows = Object.entries(responses).map(([status, part]) => {
    const answer: Answer = resolved(spec, part);
    const bodies = Object.entries(answer.content ?? {}).map(([type, { schema }]) =>
      type === 'application/json' ? typeText(schema) : code(type),
    );
    return [status, bodies.join(', '), [cell(answer.description), badge(answer)].filter(Boolean).join(' ')];
  });
  const inline = Object.entries(responses)
    .filter(([status]) => Number(status) < 400)
    .flatMap(([, part]) => Object.values(resolved<Answer>(spec, part).content ?? {}))
    .flatMap(({ schema }) => (schema ? members(schema) : []));
  return paragraphs([
    table(['status', 'body', 'when'], rows),
    table(['member of the answer', 'type', 'unit, range', 'what it is'], inline),
  ]);
}

function examplesOf(spec: Spec, { requestBody, responses }: Operation): string {
  const request = Object.values(requestBody ? (resolved<Body>(spec, requestBody).content ?? {}) : {});
  const answers = Object.entries(responses).flatMap(([status, part]) =>
    Number(status) < 400
      ? Object.values(resolved<Answer>(spec, part).content ?? {}).map((media) => [status, media] as const)
      : [],
  );
  return paragraphs([
    ...request.flatMap((media) => shown(spec, media, 'Request')),
    ...answers.flatMap(([status, media]) => shown(spec, media, `Answer ${status}`)),
  ]);
}

function shown(spec: Spec, { example, examples = {} }: Media, title: string): readonly string[] {
  const named = Object.values(examples).map((part) => {
    const { summary, value } = resolved<{ readonly summary?: string; readonly value?: unknown }>(spec, part);
    return [summary === undefined ? title : `${title}: ${summary}`, value] as const;
  });
  const all = example === undefined ? named : [[title, example] as const, ...named];
  return all.map(([heading, value]) => `${cell(heading)}\n\n${json(value)}`);
}
