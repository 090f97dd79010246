/** In the checkout everything resolves to sources: nothing has to be built before a test. */
const conditions = ['labrig-source', 'module', 'node', 'import', 'default'];

/** What is printed while all is well, and says nothing new. */
const expected = [
  // What a way to a simulator has exercised: docs/coverage.md tells it.
  /^\w+, .+: \d+\/\d+ operations, /,
  // workerd speaks of each connection that a fault breaks.
  /Uncaught exception: .*: a fault breaks the connection/,
];

/** One configuration for all packages; each runs `vitest run --config ../../vitest.config.ts`. */
export default {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['labrig-source', 'node', 'import'] } },
  test: {
    root: process.cwd(),
    include: ['**/src/**/*.test.ts'],
    // Two cores; and a test that hangs should say so before somebody gives up.
    maxWorkers: 2,
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
    onConsoleLog: (text: string) => !expected.some((line) => line.test(text)),
  },
};
