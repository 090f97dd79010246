import { availableParallelism, cpus } from 'node:os';
import { met } from './measure.ts';
import type { Finding } from './measure.ts';

/** The findings as a table in Markdown. */
export function table(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { name, value, unit, goal, how } = finding;
    const verdict = { true: '✓', false: '✗', undefined: '' }[String(met(finding)) as 'true'];
    return `| ${name} | ${round(value)} ${unit} | ${goal ? `${goal[0] === '<=' ? '≤' : '≥'} ${round(goal[1])}` : ''} | ${verdict} | ${how} |`;
  });
  return ['| what | reached | goal | | how |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The same for programs, with the machine that it was measured on. */
export function json(findings: readonly Finding[]): string {
  const machine = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model };
  return JSON.stringify(
    { machine, findings: findings.map((finding) => ({ ...finding, met: met(finding) })) },
    undefined,
    2,
  );
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}
