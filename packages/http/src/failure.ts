/** What the platform says about a failed `fetch`. */
export interface Failure {
  readonly code?: string;
  readonly unsent: boolean;
}

/**
 * The failures after which the request certainly never left: no address, no connection, no trust in the certificate.
 * Everything that can also happen on an open connection is missing on purpose: ECONNRESET, EPIPE, and the alerts that a
 * TLS 1.3 server sends after the handshake (ERR_SSL_…_ALERT_…).
 */
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$|CONNECT_TIMEOUT|SSL_WRONG_VERSION|^(?!ERR_SSL).*(CERT|LEAF_SIGN)/;

/** Looks for a code along the causes: `fetch` hides it below `TypeError: fetch failed`. Browsers tell none. */
export function failureOf(error: unknown): Failure {
  const { code, syscall, cause, message } = Object(error) as Readonly<Record<string, unknown>>;
  // A connection timeout and an unreachable host prove something only where they come from connecting.
  // Some releases of OpenSSL say EPROTO to a server without TLS, and the rest only in words.
  if (typeof code === 'string')
    return { code, unsent: syscall === 'connect' || neverSent.test(code) || /wrong version number/.test(`${message}`) };
  return cause ? failureOf(cause) : { unsent: false };
}
