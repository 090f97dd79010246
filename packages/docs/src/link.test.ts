import { expect, test } from 'vitest';
import { link } from './link.ts';

test.each([
  ['docs/motif.md', 'valt.md', '/valt.md'],
  ['docs/recipes/msw.md', '../browser.md#the-lab-in-the-page', '/browser.md#the-lab-in-the-page'],
  ['docs/start.md', '../CONTRIBUTING.md', '/contributing.md'],
  ['docs/generated/api/motif.md', '#shape-error', '#shape-error'],
  ['docs/generated/index.md', '../../docs/motif.md', '/motif.md'],
  ['docs/motif.md', 'https://loopbio.com', 'https://loopbio.com'],
])('on %s, a link to %s leads to %s', (from, href, expected) => {
  expect(link(href, from)).toBe(expected);
});

test('what is not on the site is read in the repository', () => {
  expect(link('../specs/motif.openapi.yaml', 'docs/motif.md')).toMatch(
    /^https:.*\/blob\/main\/specs\/motif\.openapi\.yaml$/,
  );
  expect(link('../packages/motif', 'docs/motif.md')).toMatch(/^https:.*\/tree\/main\/packages\/motif$/);
});

test('a link that leads nowhere stays, for the check to name it', () => {
  expect(link('../nowhere.yaml', 'docs/motif.md')).toBe('../nowhere.yaml');
});
