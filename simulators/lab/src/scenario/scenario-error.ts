import { pathText } from './problem.ts';
import type { ScenarioProblem } from './problem.ts';

/** A problem, and where it stands in its file: lines and columns count from 1. */
export interface PlacedProblem extends ScenarioProblem {
  readonly line?: number;
  readonly column?: number;
}

/**
 * A scenario that no lab can follow. The message has one line for each problem: `rig.yaml:12:7: devices.motif.cameras[0].seriall is
 * unknown; did you mean serial?`
 */
export class ScenarioError extends RangeError {
  override readonly name = 'ScenarioError';
  readonly problems: readonly PlacedProblem[];
  /** What was read, as the caller named it; absent for what was never a file. */
  readonly file: string | undefined;

  constructor(problems: readonly PlacedProblem[], file?: string) {
    super(problems.map((problem) => lineOf(problem, file)).join('\n'));
    this.problems = problems;
    this.file = file;
  }
}

function lineOf({ path, message, line, column }: PlacedProblem, file: string | undefined): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const subject = path.length === 0 ? 'the scenario' : pathText(path);
  return `${place}${place && ': '}${subject} ${message}`;
}
