import { nameOf } from '../drift/divergence.ts';
import type { DriftReport } from '../drift/drift.ts';

/** A report on drift for people: each divergence by its name, which is what a file of known ones has. */
export function driftText({ vendor, compared, skipped, divergences, fresh, settled }: DriftReport): string {
  const lines = divergences.flatMap((each) => [
    `${each.known === undefined ? '✗' : '–'} ${nameOf(each)}${each.times > 1 ? ` (${each.times} times)` : ''}`,
    `    line ${each.line}: the device has ${each.device}, the simulator ${each.simulator}`,
    ...(each.known === undefined ? [] : [`    known: ${each.known}`]),
  ]);
  const reasons = Object.entries(Object.groupBy(skipped, ({ reason }) => reason.replace(/line \d+/, 'another line')));
  const verdict =
    compared === 0
      ? 'Nothing was compared.'
      : fresh > 0
        ? `${fresh} new ${fresh === 1 ? 'divergence' : 'divergences'}.`
        : divergences.length > 0
          ? 'Nothing differs but what is known.'
          : 'Nothing differs.';
  return [
    ...lines,
    ...settled.map((name) => `? ${name} is known, and did not happen`),
    ...reasons.map(([reason, group = []]) => `– ${group.length} not compared: ${reason}`),
    `${vendor}: ${compared} exchanges were compared. ${verdict}`,
  ].join('\n');
}
