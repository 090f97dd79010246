export { openStreams, type MotifStreams, type StreamBooks } from './node/streams.ts';
