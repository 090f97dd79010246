/** Says in words what became of the pin; other errors stay as they are. */
export function explainPin(error: Error & { readonly code?: string }): Error {
  const { code = '' } = error;
  const words = code.includes('FINGERPRINT')
    ? `the server's certificate has another fingerprint than the pinned one: ${error.message}`
    : code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID'
      ? `the pinned certificate is not valid today: ${error.message}`
      : /CERT|LEAF_SIGN/.test(code)
        ? `the server's certificate is not the pinned one: ${error.message}`
        : undefined;
  return words === undefined ? error : Object.assign(new Error(words, { cause: error }), { code });
}
