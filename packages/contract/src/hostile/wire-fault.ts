/** What somebody on a port does to a connection. */
export type WireFault =
  /** Nobody listens. */
  | { readonly kind: 'closed' }
  /**
   * The request is read, then this is written, with the operation's own status in the place of `{status}`; afterwards the
   * connection is reset, closed, or stays open and silent.
   */
  | { readonly kind: 'writes'; readonly text: string; readonly after: 'reset' | 'end' | 'silence' }
  /** Likewise, with everything that came repeated in a page. */
  | { readonly kind: 'repeats' }
  /** Another certificate than the pinned one, or one that has expired. */
  | { readonly kind: 'certificate'; readonly which: 'other' | 'expired' }
  /** The port speaks plain HTTP, to whom the beginning of TLS is a bad request. */
  | { readonly kind: 'plain' }
  /** The connection breaks in the middle of the handshake. */
  | { readonly kind: 'handshake' };

/** Does it need a port with TLS? */
export const needsTls = ({ kind }: WireFault): boolean => ['certificate', 'plain', 'handshake'].includes(kind);

/** Does the client wait in vain, so that only its time limit helps? */
export const isSilent = (fault: WireFault): boolean => fault.kind === 'writes' && fault.after === 'silence';

/** The fault as it strikes an operation whose success has this status. */
export function struckOperation(fault: WireFault, status: number): WireFault {
  return fault.kind === 'writes' ? { ...fault, text: fault.text.replace('{status}', String(status)) } : fault;
}
