/** What a base URL comes to: what stands before the path of an operation, and the credentials that were written into it. */
export interface Base {
  /** Without a slash at its end, and without credentials: `fetch` refuses addresses that hold some. */
  readonly prefix: string;
  /** `authorization`, for `https://user:password@host`; otherwise nothing. */
  readonly headers: { readonly authorization?: string };
}

/**
 * @param baseUrl - absolute; in a page or worker, relative to its location.
 * @throws TypeError for anything but http and https, and for a query or a fragment. It doesn't repeat what was given.
 */
export function parseBase(baseUrl: string): Base {
  try {
    const url = new URL(baseUrl, globalThis.location?.href);
    const { username, password } = url;
    if (/^http.?:\/\/[^?#]+$/.test(url.href))
      return {
        prefix: url.origin + url.pathname.replace(/\/+$/, ''),
        headers: { ...(username && { authorization: `Basic ${btoa(decodeURIComponent(`${username}:${password}`))}` }) },
      };
  } catch {
    // The platform's error quotes the URL, and with it a password.
  }
  throw new TypeError('baseUrl: not a plain http(s) URL');
}
