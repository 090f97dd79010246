/** `application/json` and its relatives (`application/problem+json`). */
export function isJson(media: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/.test(media);
}

/** The two ways in which a web page sends a form. */
export function isForm(media: string): boolean {
  return media === 'multipart/form-data' || media === 'application/x-www-form-urlencoded';
}
