import type { DecodeOutcome } from '../result.ts';
import { LabrigError } from './labrig-error.ts';
import { subject } from './subject.ts';

const found: Record<DecodeOutcome['reason'], string> = {
  status: 'a status that its description does not know',
  empty: 'no body',
  syntax: 'something that is not JSON',
  shape: 'JSON of another shape than declared',
  size: 'a body longer than `maxBodySize`',
};

/** How much of the text a message quotes, in characters. */
const quoted = 160;

/**
 * Something answered, but not as the spec says. Often that isn't the device but a proxy, a login page, or another service on
 * the same port.
 */
export class DecodeError extends LabrigError<DecodeOutcome> {
  readonly reason: DecodeOutcome['reason'];
  readonly status: number;

  constructor(outcome: DecodeOutcome) {
    const { reason, status, text } = outcome;
    const quote = text && `: ${JSON.stringify(text.slice(0, quoted))}${text.length > quoted ? '…' : ''}`;
    super(
      outcome,
      `${subject(outcome)} answered ${status} with ${found[reason]}${quote}\n` +
        'Check `baseUrl`, and whether a proxy stands in between; `outcome.text` has more of what came.',
    );
    this.reason = reason;
    this.status = status;
  }

  override get name(): string {
    return 'DecodeError';
  }
}
