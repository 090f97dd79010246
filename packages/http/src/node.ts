export type { Pin } from './node/pin.ts';
export { createPinnedFetch } from './node/pinned-fetch.ts';
export type { PinnedFetch, PinnedInit } from './node/pinned-fetch.ts';
