import type { NetworkOutcome } from '../result.ts';
import { LabrigError } from './labrig-error.ts';
import { messageOf } from './message-of.ts';
import { subject } from './subject.ts';

/** No connection, or one that broke before the answer was complete. `cause` is the platform's error. */
export class NetworkError extends LabrigError<NetworkOutcome> {
  /** The platform's code, where it has one; browsers have none. */
  readonly code?: string;
  /** `true` when the request certainly never reached the server, so that it may be made again. */
  readonly unsent: boolean;

  constructor(outcome: NetworkOutcome) {
    const { cause, code, unsent } = outcome;
    super(outcome, `${subject(outcome)} failed on the network: ${messageOf(cause)}\n${advice(outcome)}`, { cause });
    if (code !== undefined) this.code = code;
    this.unsent = unsent;
  }

  override get name(): string {
    return 'NetworkError';
  }
}

function advice({ code = '', unsent, cause }: NetworkOutcome): string {
  if (/FINGERPRINT/.test(code))
    return 'Make sure that this is the device; if it is, pin the certificate that it has now.';
  if (/CERT|LEAF_SIGN/.test(code))
    return 'Its certificate is not trusted. If it is self-signed, pin it: createPinnedFetch of @labrig/http/node.';
  if (/SSL_WRONG_VERSION/.test(code) || /wrong version number/.test(messageOf(cause)))
    return 'What listens there does not speak TLS: try http instead of https, or another port.';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'The host name is not known: check `baseUrl`.';
  if (unsent) return 'Nobody answers there: check host and port in `baseUrl`, and that the device is switched on.';
  return 'The request may have reached the server; if it changes something, read the state before sending it again.';
}
