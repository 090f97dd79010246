/**
 * A text of the server without secrets: a careless one repeats addresses and headers. Tokens are JWTs, secrets are 71 hexadecimal digits or more; that ids of apps
 * are struck out, too, is a small loss.
 */
export function withoutSecrets(message: string): string {
  return message
    .replace(/((?:token|secret)"?\s*[=:]\s*"?|bearer\s+)[^\s"&,}]+/gi, '$1[redacted]')
    .replace(/\beyJ[\w-]*\.[\w-]+\.[\w-]*/g, '[redacted]')
    .replace(/\b[\da-f]{71,}\b/gi, '[redacted]');
}
