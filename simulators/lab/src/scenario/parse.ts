import { LineCounter, parseDocument } from 'yaml';
import { checkScenario } from './check.ts';
import { markChecked } from './checked.ts';
import { positionOf } from './position.ts';
import { ScenarioError } from './scenario-error.ts';
import type { Document } from 'yaml';
import type { Scenario } from '../generated/scenario-types.ts';
import type { PlacedProblem } from './scenario-error.ts';

/**
 * A scenario from its text, YAML or JSON.
 *
 * @param file - what the text is called in messages.
 * @throws ScenarioError with the line and column of everything that is wrong.
 */
export function parseScenario(text: string, file?: string): Scenario {
  const lines = new LineCounter();
  const placed = (offset: number): Pick<PlacedProblem, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = (message: string, offset = 0): ScenarioError =>
    new ScenarioError([{ path: [], message, ...placed(offset) }], file);
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw broken(reasonOf(error.message), error.pos[0]);
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // Nesting without end, and aliases that multiply.
    if (error instanceof RangeError && !(error instanceof ScenarioError)) throw broken('is nested too deeply');
    throw error instanceof ReferenceError ? broken(reasonOf(error.message)) : error;
  }
  const problems = checkScenario(value)
    .map((problem) => ({ problem, offset: positionOf(document, problem) }))
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ problem, offset }) => ({ ...problem, ...placed(offset) }));
  if (problems.length > 0) throw new ScenarioError(problems, file);
  return markChecked(value as Scenario);
}

function reasonOf(message: string): string {
  if (message.includes('call stack')) return 'is nested too deeply';
  if (message.startsWith('Excessive alias')) return 'has too many aliases of aliases';
  // What follows speaks to users of the parser.
  return `can't be read: ${message.split(';')[0]}`;
}
