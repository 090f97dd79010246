import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseScenario } from './parse.ts';
import { ScenarioError } from './scenario-error.ts';

const text = await readFile('../../docs/scenarios.md', 'utf8');
const [scenario = ''] = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block]) => block!);
const [refused = ''] = [...text.matchAll(/^```text\n(night.*?)^```$/gms)].map(([, block]) => block!);

/** What is said about the document with a mistake in it. */
function said(right: string, wrong: string): string {
  expect(scenario).toContain(right);
  try {
    parseScenario(scenario.replace(right, wrong), 'night.yaml');
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
}

test('the scenario in the document is one', () => {
  expect(parseScenario(scenario).name).toBe('Night shift');
});

test('mistakes are told as the document says', () => {
  const [unknown, absent] = refused.trimEnd().split('\n');
  expect(said('parameters:', 'paramters:')).toBe(unknown);
  expect(said("with: { camera: '21310462' }", "with: { camera: '2131046' }")).toBe(absent);
});
