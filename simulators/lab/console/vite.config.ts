import { defaultClientConditions, defineConfig } from 'vite';

/** Everything but the page itself has a name that changes with what is in it, below `/console/`. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['labrig-source', ...defaultClientConditions] },
  build: {
    outDir: 'generated',
    emptyOutDir: true,
    assetsDir: 'console',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
