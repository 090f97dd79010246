export { bundleWorker } from './node/bundle.ts';
export { writeBuild } from './node/write-build.ts';
export { serveWorker, type ServedWorker, type ServeOptions } from './node/serve.ts';
