export { StreamError, type StreamOptions } from './node/address.ts';
export { motifConnection, type ConnectionOptions } from './node/connection.ts';
export { environment, experimentMetadata, type Environment } from './node/environment.ts';
export { images, states, type CameraState, type Image } from './node/streams.ts';
