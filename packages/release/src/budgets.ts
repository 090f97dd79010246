/** What part of a package may weigh how much, in kilobytes (1000 bytes), minified and gzipped. */
export interface Budget {
  readonly name: string;
  readonly most: number;
  /** What somebody writes who uses just that. */
  readonly program: string;
  /** What is weighed elsewhere. */
  readonly without?: readonly string[];
}

const oneCall = (vendor: string, operation: string): Budget => ({
  name: `@labrig/${vendor}, one call`,
  most: 3.2,
  program: `
    import { createTransport } from '@labrig/http';
    import { ${operation} } from '@labrig/${vendor}/operations';
    export const call = (options) => createTransport(options).call(${operation});`,
});
const everything = (vendor: string, most: number): Budget => ({
  name: `@labrig/${vendor}, everything`,
  most,
  program: `export * from '@labrig/${vendor}';`,
});
/** A simulator by itself: the kernel and what draws pictures are shared by all. */
const core = (vendor: string, name: string, most: number): Budget => ({
  name: `@labrig/${vendor}-simulator, without the kernel and pictures`,
  most,
  program: `export { ${name} } from '@labrig/${vendor}-simulator';`,
  without: ['@labrig/simulator', '@labrig/simulator/*'],
});

/**
 * The budgets of all packages. One that is a little above what is there notices the library too many; whoever needs more
 * raises it, and says why.
 *
 * The goal of a simulator is 40. Moveshelf's loads graphql-js, another 60, with the first query.
 */
export const budgets: readonly Budget[] = [
  { name: '@labrig/http, the transport', most: 3, program: `export { createTransport } from '@labrig/http';` },
  oneCall('motif', 'getVersion'),
  oneCall('valt', 'listRooms'),
  oneCall('depthai', 'listCameras'),
  oneCall('cam2', 'cameraById'),
  {
    name: '@labrig/moveshelf, one query',
    most: 4,
    program: `
      export { connect } from '@labrig/moveshelf/core';
      export { listProjects } from '@labrig/moveshelf/documents';`,
  },
  everything('http', 6.6),
  everything('motif', 8.5),
  everything('valt', 15),
  everything('depthai', 13),
  everything('cam2', 8.8),
  everything('moveshelf', 14.5),
  { name: '@labrig/simulator, a lab', most: 29, program: `export { createLab } from '@labrig/simulator';` },
  core('motif', 'simulateMotif', 22.3),
  core('cam2', 'simulateCam2', 29),
  core('depthai', 'simulateDepthai', 31),
  core('valt', 'simulateValt', 36.5),
  core('moveshelf', 'simulateMoveshelf', 15.2),
  { name: '@labrig/lab, all of it', most: 172, program: `export { createLab } from '@labrig/lab';` },
];
