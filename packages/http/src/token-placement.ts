import type { TokenSource } from './token-source.ts';

/**
 * Places a token in a header.
 *
 * @param name - default `authorization`.
 * @param prefix - default `Bearer `, with the space.
 */
export function inHeader(name = 'authorization', prefix = 'Bearer '): TokenSource['place'] {
  return ({ headers }, token) => {
    // The platform's own error would quote the token.
    if (!/^[\x21-\x7e]+$/.test(token)) throw new TypeError("The token has characters that a header can't carry");
    headers[name.toLowerCase()] = prefix + token;
  };
}

/** Places a token in the query. */
export function inQuery(name: string): TokenSource['place'] {
  return (request, token) => {
    request.url += `${request.url.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(token)}`;
  };
}
