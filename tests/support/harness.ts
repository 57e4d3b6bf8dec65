/** The checker in a real Chromium, built as it ships and under the headers that it ships with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { launchChromium } from './browser.ts';
import { serveFolder } from './server.ts';

/** A built site, served, and a Chromium to look at it. */
export interface Site {
  url: string;
  /** Where the built files lie. */
  folder: string;
  browser: Browser;
  /** Takes the site away while the browser goes on. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a built folder under the page's own headers; a stranger's page under all but Trusted Types. */
export async function serveSite(folder: string, whose: 'own' | 'stranger' = 'own'): Promise<Site> {
  const server = await serveFolder(folder, whose);
  const browser = await launchChromium();
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { url: server.url, folder, browser, stopServer: server.close, close };
}

/** The harness page, built and opened. `window.harness` has the checker. */
export async function openHarness(): Promise<{ page: Page; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'clearshot-harness-'));
  await build({
    root: 'tests/support/harness',
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const site = await serveSite(folder);
  const page = await site.browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'harness' in window);
  const close = async () => {
    await site.close();
    await rm(folder, { recursive: true });
  };
  return { page, close };
}
