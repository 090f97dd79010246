import { Unavailable } from '../scenario.ts';
import { exchangeOf, messageOf } from './exchange.ts';
import { putBack } from './put-back.ts';
import { collectEvidence } from './violations-of.ts';
import { createWire } from './wire.ts';
import type { AnySuite } from '../suite.ts';
import type { Coverage } from '../coverage.ts';
import type { Scenario } from '../scenario.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Target } from '../target.ts';
import type { Before, Guard, PutBack } from './guard.ts';
import type { ScenarioResult } from './report.ts';
import type { Evidence } from './violations-of.ts';
import type { Wire } from './wire.ts';

/** What all scenarios of a run share. */
export interface Run {
  readonly suite: AnySuite;
  readonly target: Target;
  readonly coverage: Coverage;
  readonly vault: Vault;
  /** Absent where the target is reset instead. */
  readonly guard?: Guard;
  /** Milliseconds after which a scenario is stopped. */
  readonly patience: number;
  readonly signal: AbortSignal;
  readonly evidence: Evidence;
}

type Verdict = Pick<ScenarioResult, 'outcome' | 'reason'>;

/** Milliseconds for requests under way, when a scenario is stopped. */
const longestGrace = 10_000;

const none: PutBack = { restored: [], left: [], failed: [] };

/**
 * Runs one scenario. Whatever happens, in the end nothing of it is under way any more, and the target is put back. Never rejects.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export async function runOne(run: Run, scenario: Scenario<any>): Promise<ScenarioResult> {
  const { suite, target, guard, vault, coverage, evidence } = run;
  const known = coverage.violations.length;
  const { name, operations, effect } = scenario;
  const began = performance.now();
  const wire = createWire({
    target,
    operations: suite.operations,
    reads: suite.reads,
    mayChange: effect === 'changing',
    vault,
    grace: Math.min(longestGrace, run.patience),
  });
  let verdict: Verdict;
  let after = none;
  try {
    const before = effect === 'changing' || scenario.wants ? await guard?.look() : undefined;
    const reason = before?.obstacle(scenario);
    if (reason !== undefined) verdict = { outcome: 'skipped', reason };
    else {
      if (!guard) await target.reset?.();
      const isChanging = effect === 'changing';
      verdict = (await prepared(isChanging ? before : undefined)) ?? (await attempt(run, scenario, wire));
      if (before && isChanging) after = await putBack(before, wire.sent);
    }
  } catch (error) {
    verdict = { outcome: 'failed', reason: `nobody could look at the target before: ${messageOf(error)}` };
  }
  const { calls } = wire;
  collectEvidence(evidence, coverage.violations.slice(known), { calls, operations: suite.operations, vault });
  if (after.failed.length > 0) {
    const reasons = [...(verdict.reason === undefined ? [] : [verdict.reason]), ...after.failed];
    verdict = { outcome: 'failed', reason: reasons.join('\n') };
  }
  return {
    name,
    operations,
    effect,
    outcome: verdict.outcome,
    ...(verdict.reason !== undefined && { reason: vault.text(verdict.reason) }),
    duration: verdict.outcome === 'skipped' ? 0 : Math.round(performance.now() - began),
    ...(after.restored.length > 0 && { restored: after.restored.map(vault.known) }),
    ...(after.left.length > 0 && { left: after.left.map(vault.known) }),
    ...(verdict.outcome === 'failed' && { exchanges: calls.map((call) => exchangeOf(call, vault)) }),
  };
}

/** Gets the target ready; says so if that fails. */
async function prepared(before: Before | undefined): Promise<Verdict | undefined> {
  try {
    await before?.prepare?.();
    return undefined;
  } catch (error) {
    return { outcome: 'failed', reason: `the target could not be got ready: ${messageOf(error)}` };
  }
}

/** Runs the scenario until it ends, takes too long, or somebody stops it; afterwards the wire is cut. */
async function attempt(
  { suite, coverage, patience, signal }: Run,
  // oxlint-disable-next-line typescript/no-explicit-any
  scenario: Scenario<any>,
  wire: Wire,
): Promise<Verdict> {
  const late = Promise.withResolvers<Verdict>();
  const timer = setTimeout(
    () => late.resolve({ outcome: 'failed', reason: `it took longer than ${patience / 1000} seconds` }),
    patience,
  );
  const stop = (): void => late.resolve({ outcome: 'skipped', reason: 'it was stopped' });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const running = (async (): Promise<Verdict> => {
    await scenario.run(await suite.rig(wire.target, coverage));
    return { outcome: 'passed' };
  })().catch((error: unknown): Verdict => {
    if (error instanceof Unavailable) return { outcome: 'skipped', reason: error.message };
    return { outcome: 'failed', reason: messageOf(error) };
  });
  try {
    return await Promise.race([running, late.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    await wire.cut();
  }
}
