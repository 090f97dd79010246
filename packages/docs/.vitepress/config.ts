import { defineConfig } from 'vitepress';
import { noEmptyHeadings } from '../src/empty-headings.ts';
import { linksOfTheHouse } from '../src/link.ts';
import { navigation } from '../src/navigation.ts';
import { vueForPages } from '../src/vue-for-pages.ts';

function config(markdown: object): void {
  linksOfTheHouse(markdown);
  noEmptyHeadings(markdown);
}

export default defineConfig({
  title: 'Labrig',
  description: 'Typed clients for lab camera systems, and fake hardware that behaves like them.',
  srcDir: '../../docs',
  outDir: 'dist',
  cacheDir: 'node_modules/.vitepress',
  rewrites: { 'generated/:page*': ':page*' },
  cleanUrls: true,
  vite: { plugins: [vueForPages()] },
  // Braces belong to paths and to JSON here.
  markdown: { attrs: false, config },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Guides', link: '/motif' },
      { text: 'API', link: '/api/motif' },
    ],
    sidebar: structuredClone(navigation) as never,
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: 'https://github.com/labrig/labrig' }],
  },
});
