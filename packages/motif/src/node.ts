export { StreamError, type StreamOptions } from './node/address.ts';
export { motifConnection, type ConnectionOptions } from './node/connection.ts';
export { environment, experimentMetadata, type Environment } from './node/environment.ts';
export type { CameraState, Image } from './node/stream-message.ts';
export { images, states } from './node/streams.ts';
