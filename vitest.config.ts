/** In the checkout everything resolves to sources: nothing has to be built before a test. */
const conditions = ['labrig-source', 'module', 'node', 'import', 'default'];

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
    // What a way to a simulator has exercised is told by docs/coverage.md.
    onConsoleLog: (text: string) => !/^\w+, .+: \d+\/\d+ operations, /.test(text),
  },
};
