export { createPinnedFetch } from './node/pinned-fetch.ts';
export type { Pin, PinnedFetch, PinnedInit } from './node/pinned-fetch.ts';
