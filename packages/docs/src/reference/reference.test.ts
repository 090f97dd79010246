import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse as parseSdl } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '@labrig/house/workspace';
import { operationsOf } from './spec.ts';
import { referencePages } from './write-reference.ts';
import type { Spec } from './spec.ts';

const pages = referencePages();
const specOf = (name: string): Spec => parse(readFileSync(join(root, `specs/${name}.openapi.yaml`), 'utf8')) as Spec;

/** The chapter on an operation. */
const chapter = (page: string, name: string): string => page.split(`\n### ${name}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';

describe.each(Object.keys(pages).filter((name) => name !== 'moveshelf'))('the page on %s', (name) => {
  const page = pages[name]!;
  const spec = specOf(name.replace('-http', ''));
  const operations = operationsOf(spec);

  test('has every operation with its evidence, its source, its way, and every status', () => {
    expect(operations.length).toBeGreaterThan(2);
    for (const { method, path, operation } of operations) {
      const text = chapter(page, operation.operationId);
      expect(text).toContain(`class="evidence ${operation['x-labrig-evidence']}"`);
      expect(text).toContain(operation['x-labrig-source']?.replaceAll(/\s+/g, ' ').trim() ?? '');
      expect(text).toContain(`\`${method} ${path}\``);
      for (const status of Object.keys(operation.responses))
        expect(text).toMatch(new RegExp(`^\\| ${status} \\|`, 'm'));
    }
  });

  test('has every parameter with its unit', () => {
    const units = [...JSON.stringify(spec.components).matchAll(/"x-labrig-unit":"([^"]+)"/g)].map(([, unit]) => unit!);
    expect([...new Set(units)].filter((unit) => !page.includes(unit))).toEqual([]);
  });
});

test('the page on Moveshelf has every query and mutation with its evidence, and every type', () => {
  const page = pages['moveshelf']!;
  const { definitions } = parseSdl(readFileSync(join(root, 'specs/moveshelf.graphql'), 'utf8'));
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    if (!['Query', 'Mutation'].includes(node.name.value)) expect(page).toContain(`>${node.name.value}</h3>`);
    else
      for (const { name } of node.fields ?? [])
        expect(chapter(page, name.value)).toMatch(/class="evidence (?:documented|client|observed|inferred)"/);
  }
});

test.each(Object.keys(pages))('every link within the page on %s leads to a shape', (name) => {
  const page = pages[name]!;
  const shapes = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id!);
  expect(links.filter((id) => !shapes.has(id))).toEqual([]);
});

test('most operations of the vendors are linked to what the client calls them, the simulator, and a scenario', () => {
  for (const name of ['motif', 'depthai', 'cam2', 'valt']) {
    for (const { operation } of operationsOf(specOf(name))) {
      const text = chapter(pages[name]!, operation.operationId);
      expect(text).toContain(`\`${name}.api.${operation.operationId}()\``);
      expect(text).toContain('*Simulator:* [');
      expect(text).toContain('*Contract:* ');
    }
  }
});
