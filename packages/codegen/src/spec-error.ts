/** Something in a spec that code must not be generated from. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
}

/** A spec that was refused; the message has one line per finding: `file:line  reason (rule)`. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ file, line, reason, rule }) => `${file}:${line}  ${reason} (${rule})`).join('\n'));
    this.findings = findings;
  }
}
