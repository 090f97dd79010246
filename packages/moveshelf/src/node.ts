export { moveshelfConnection, type ConnectionOptions } from './node/connection.ts';
export { openFile } from './node/open-file.ts';
