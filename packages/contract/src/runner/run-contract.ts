import { createCoverage } from '../coverage.ts';
import { suites } from '../suites.ts';
import { obstacle } from '../scenario.ts';
import { createVault } from '../secrets/vault.ts';
import { secretsOf } from './secrets-of.ts';
import { violationsOf } from './violations-of.ts';
import { runOne } from './run-one.ts';
import { UnreachableError } from './unreachable-error.ts';
import { messageOf } from './exchange.ts';
import type { AnySuite } from '../suite.ts';
import type { VendorName } from '../suites.ts';
import type { Scenario } from '../scenario.ts';
import type { Target } from '../target.ts';
import type { Evidence } from './violations-of.ts';
import type { Report, ScenarioResult } from './report.ts';

export interface ContractOptions {
  readonly vendor: VendorName;
  readonly target: Target;
  /** `reading`: scenarios that change something are left out. Default: all. */
  readonly only?: 'reading';
  /** Only scenarios whose name has this text in it. Default: all. */
  readonly matching?: string;
  /**
   * May scenarios that change something run? What they have changed is put back after each. Default: only where the target can
   * be reset.
   */
  readonly allowChanges?: boolean;
  /** Milliseconds after which a scenario is stopped and has failed. Default: 60,000. */
  readonly patience?: number;
  /** Ends the run: the scenario under way is stopped, the target put back, and the report says what was not tried. */
  readonly signal?: AbortSignal;
  /** Called after each scenario. */
  readonly onResult?: (result: ScenarioResult) => void;
}

/**
 * Runs the contract of a vendor against a target, and says what came of it.
 *
 * @throws UnreachableError if nobody answers, or the credentials are refused: then nothing has been tried.
 * @example
 * const report = await runContract({ vendor: 'motif', target: { name: 'lab 3', baseUrl, fetch, credentials: { apiKey } } });
 * console.log(report.passed, report.failed, report.violations);
 */
export async function runContract(options: ContractOptions): Promise<Report> {
  const { vendor, only, matching = '', patience = 60_000, signal = new AbortController().signal, onResult } = options;
  const suite: AnySuite = suites[vendor];
  const { allowChanges = options.target.reset !== undefined } = options;
  const vault = createVault(secretsOf(options.target.credentials));
  const started = new Date();
  const target = await greeted(suite, options.target, { redact: vault.text, signal });
  const { generation } = target;
  const coverage = createCoverage(
    suite.operations.filter((operation) => operation.generation === undefined || operation.generation === generation),
  );
  const guard = target.reset ? undefined : suite.guard(target);
  const evidence: Evidence = new Map();
  const run = { suite, target, coverage, vault, patience, signal, evidence, ...(guard && { guard }) };
  const results: ScenarioResult[] = [];
  for (const scenario of suite.scenarios) {
    const reason = signal.aborted ? 'the run was stopped' : (obstacle(scenario, target) ?? unwanted(scenario));
    const result = reason === undefined ? await runOne(run, scenario) : skipped(scenario, reason);
    results.push(result);
    onResult?.(result);
  }
  const count = (outcome: ScenarioResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    vendor,
    target: vault.text(target.name),
    ...(generation !== undefined && { generation }),
    started: started.toISOString(),
    duration: Date.now() - started.getTime(),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    interrupted: signal.aborted,
    coverage: { ...coverage.totals, missing: coverage.missing, untested: suite.untested },
    violations: violationsOf(coverage.violations, evidence, vault),
    scenarios: results,
  };

  function unwanted({ name, effect }: Pick<Scenario<never>, 'name' | 'effect'>): string | undefined {
    if (!name.includes(matching)) return 'it was not asked for';
    if (effect === 'reading') return undefined;
    if (only === 'reading') return 'it changes something, and only what reads was asked for';
    return allowChanges ? undefined : 'it changes something on the target, which nobody has allowed';
  }
}

/** The target, with the generation that it says it is. @throws UnreachableError */
async function greeted(
  suite: AnySuite,
  target: Target,
  { redact, signal }: { readonly redact: (text: string) => string; readonly signal: AbortSignal },
): Promise<Target> {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new Error('it was stopped before it had answered'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const { generation = target.generation } = await Promise.race([suite.greet(target), stopped.promise]);
    if (target.generation !== undefined && generation !== target.generation) {
      throw new Error(`it is of generation ${generation}, not ${target.generation}`);
    }
    return { ...target, ...(generation !== undefined && { generation }) };
  } catch (cause) {
    const reason = redact(messageOf(cause)).replaceAll('\n', ' ');
    throw new UnreachableError(`${redact(target.name)} can't be used: ${reason}`);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function skipped({ name, operations, effect }: Scenario<never>, reason: string): ScenarioResult {
  return { name, operations, effect, outcome: 'skipped', reason, duration: 0 };
}
