import { openBrowser as launch } from '@labrig/fixtures/browser';

/** A browser without a window, for as long as it is in scope. */
export interface Browser extends AsyncDisposable {
  /** Opens a page and resolves to its title once a program has set it. @throws {Error} with what the page has logged, after a minute. */
  titleOf(url: string): Promise<string>;
}

/** Starts Chromium. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launch();
  return {
    titleOf: async (url) => {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(url);
      await page.waitForFunction('document.title !== ""', undefined, { timeout: 60_000 }).catch(() => {
        throw new Error(`the page set no title:\n${said.join('\n')}`);
      });
      return page.title();
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
