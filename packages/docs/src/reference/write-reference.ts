import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vendorsOf } from '@labrig/house/vendors';
import { parse } from 'yaml';
import { guests } from '../guests.ts';
import { root } from '@labrig/house/workspace';
import { counterpartsOf } from './counterparts.ts';
import { graphqlPage } from './graphql-page.ts';
import { openapiPage } from './openapi-page.ts';
import type { Counterparts } from './counterparts.ts';
import type { Spec } from './spec.ts';

/** The vendors whose whole API is in an OpenAPI spec. */
const vendors = vendorsOf(root).filter(({ name }) => !existsSync(join(root, `specs/${name}.graphql`)));

/** Name of a page → its Markdown, one page for each API. */
export function referencePages(): Readonly<Record<string, string>> {
  const openapi = (name: string, counterparts: Counterparts): string => {
    const spec = parse(readFileSync(join(root, `specs/${name}.openapi.yaml`), 'utf8')) as Spec;
    return openapiPage(spec, counterparts);
  };
  const of = (vendor: string, coverage?: string): Counterparts =>
    counterpartsOf(vendor, {
      client: `packages/${vendor}/src/**/*.ts`,
      simulator: `simulators/${vendor}/src/**/*.ts`,
      ...(coverage === undefined ? {} : { coverage }),
    });
  const sdl = readFileSync(join(root, 'specs/moveshelf.graphql'), 'utf8');
  return {
    ...Object.fromEntries(vendors.map(({ name, title }) => [name, openapi(name, of(name, title))])),
    moveshelf: graphqlPage('Moveshelf', sdl, of('moveshelf')),
    'moveshelf-http': openapi(
      'moveshelf',
      counterpartsOf('moveshelf', { simulator: 'simulators/moveshelf/src/**/*.ts', coverage: 'Moveshelf' }),
    ),
    control: openapi('control', counterpartsOf('control', { simulator: 'simulators/kernel/src/control/*.ts' })),
  };
}

/** Writes the pages that the site has beyond `docs/`, into `docs/generated/`. */
export function writeReference(): void {
  const folder = join(root, 'docs/generated');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'api'), { recursive: true });
  for (const [name, text] of Object.entries(referencePages())) {
    writeFileSync(join(folder, 'api', `${name}.md`), `---\noutline: [2, 3]\neditLink: false\n---\n\n${text}\n`);
  }
  for (const [path, name] of Object.entries(guests)) {
    // Its links lead from the root; here they have two folders more to climb.
    const text = readFileSync(join(root, path), 'utf8').replaceAll(/\]\((?!https?:|#)/g, '](../../');
    writeFileSync(join(folder, name), text);
  }
}
