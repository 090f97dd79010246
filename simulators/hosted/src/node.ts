export { bundleWorker } from './node/bundle.ts';
export { serveWorker, type ServedWorker, type ServeOptions } from './node/serve.ts';
