import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { vendorsOf } from './vendors.ts';
import { root } from './workspace.ts';

/** What one way to a simulator has exercised, as the contract's tests write it down. */
interface Kept {
  readonly vendor: string;
  readonly way: string;
  /** Operation → status → names of the scenarios. */
  readonly exercised: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

interface Declared {
  readonly id: string;
  readonly evidence: string;
  readonly statuses: readonly string[];
}

const ways = ['in-process', 'over a port', 'in a browser'] as const;

const begin = '<!-- coverage: made by `pnpm coverage` -->';
const end = '<!-- coverage: end -->';

function operationsOf(vendor: string, base: string): readonly Declared[] {
  const document = parse(readFileSync(join(base, 'specs', `${vendor}.openapi.yaml`), 'utf8')) as {
    paths: Record<string, Record<string, { operationId?: string; 'x-labrig-evidence'?: string; responses?: object }>>;
  };
  return Object.values(document.paths).flatMap((item) =>
    Object.values(item).flatMap(({ operationId: id, responses = {}, ...rest }) =>
      id === undefined ? [] : [{ id, evidence: rest['x-labrig-evidence'] ?? '', statuses: Object.keys(responses) }],
    ),
  );
}

/** What the tests of this very build have exercised. @throws Error if they haven't run. */
function keptIn(base: string): readonly Kept[] {
  const files = globSync('packages/contract/coverage/*.json', { cwd: base }).toSorted();
  if (files.length === 0) throw new Error('nothing was exercised yet: run the tests of @labrig/contract first');
  return files.map((file) => JSON.parse(readFileSync(join(base, file), 'utf8')) as Kept);
}

/** The scenarios that have seen an operation with one of these statuses, on one way. */
function scenarios(kept: readonly Kept[], operation: string, statuses: readonly string[]): ReadonlySet<string> {
  return new Set(kept.flatMap(({ exercised }) => statuses.flatMap((status) => exercised[operation]?.[status] ?? [])));
}

function rowOf(kept: readonly Kept[], { id, evidence, statuses }: Declared): string {
  const seen = ways.map((way) =>
    scenarios(
      kept.filter((one) => one.way === way),
      id,
      statuses,
    ),
  );
  const cells = seen.map((names) => (names.size > 0 ? 'yes' : '–'));
  const refusals = statuses.filter((status) => Number(status) >= 400);
  const refused = refusals.filter((status) => scenarios(kept, id, [status]).size > 0);
  // One that saw it on every way says most; where there is none, one of each way.
  const everywhere = [...seen[0]!].find((name) => seen.every((names) => names.has(name)));
  const names = everywhere === undefined ? new Set(seen.flatMap((all) => [...all].slice(0, 1))) : [everywhere];
  return `| \`${id}\` | ${evidence} | ${cells.join(' | ')} | ${refused.length} of ${refusals.length} | ${[...names].join('; ')} |`;
}

interface Totals {
  readonly operations: number;
  readonly statuses: number;
  readonly exercised: Readonly<Record<string, { readonly operations: number; readonly statuses: number }>>;
}

function totalsOf(kept: readonly Kept[], operations: readonly Declared[]): Totals {
  const exercised = ways.map((way) => {
    const on = kept.filter((one) => one.way === way);
    const statuses = operations.map(({ id, statuses: all }) =>
      all.filter((status) => scenarios(on, id, [status]).size > 0),
    );
    return [
      way,
      { operations: statuses.filter(({ length }) => length > 0).length, statuses: statuses.flat().length },
    ] as const;
  });
  return {
    operations: operations.length,
    statuses: operations.reduce((sum, { statuses }) => sum + statuses.length, 0),
    exercised: Object.fromEntries(exercised),
  };
}

function totalsTable(base: string, kept: readonly Kept[]): string {
  const rows = vendorsOf(base).map(({ name, title }) => {
    const { operations, statuses, exercised } = totalsOf(
      kept.filter((one) => one.vendor === name),
      operationsOf(name, base),
    );
    const cells = ways.map((way) => `${exercised[way]!.operations} and ${exercised[way]!.statuses}`);
    return `| ${title} | ${operations} and ${statuses} | ${cells.join(' | ')} |`;
  });
  return [
    '| operations and statuses | declared | in-process | over a port | in a browser |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The table of the documents: each `yes` is an answer that a scenario saw in this very build. */
export function coverageTable(base: string): string {
  const kept = keptIn(base);
  const chapters = vendorsOf(base).map(({ name, title }) => {
    const own = kept.filter((one) => one.vendor === name);
    const rows = operationsOf(name, base).map((operation) => rowOf(own, operation));
    const head =
      '| operation | evidence | in-process | over a port | in a browser | refusals seen | scenario |\n| --- | --- | --- | --- | --- | --- | --- |';
    return `## ${title}\n\n${head}\n${rows.join('\n')}`;
  });
  return `# What is exercised

Which operations of the specs the contract's scenarios call, on which way, and how certain the specs are of them: *documented* by the
vendor, seen in a *client*, *observed*, or *inferred*. Each *yes* is an answer of the simulator that the scenario in the last column
saw when this page was made; the tests fail if that is no longer so. A refusal is a declared status from 400 on.

${totalsTable(base, kept)}

${chapters.join('\n\n')}
`;
}

/** A document with its totals brought up to date. @throws Error if it has no place for them. */
export function withTotals(document: string, base: string): string {
  const [before, , after] = [document.split(begin)[0], begin, document.split(end)[1]];
  if (before === undefined || after === undefined || !document.includes(begin))
    throw new Error(`the document has no line ${begin}`);
  return `${before}${begin}\n\n${totalsTable(base, keptIn(base))}\n\n${end}${after}`;
}

if (import.meta.main) {
  writeFileSync(join(root, 'docs/coverage.md'), coverageTable(root));
  const readme = join(root, 'README.md');
  writeFileSync(readme, withTotals(readFileSync(readme, 'utf8'), root));
}
