/** The page as it ships: built, and served under its own headers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { type Site, serveSite } from './harness.ts';

/** Builds the page into a temporary folder and serves it. */
export async function buildSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'clearshot-page-'));
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const site = await serveSite(folder);
  const close = async () => {
    await site.close();
    await rm(folder, { recursive: true });
  };
  return { ...site, close };
}

/** Waits until the page says that it needs the network no more. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.locator('html:is([data-checks="ready"], [data-checks="kept"])').waitFor({ state: 'attached' });
}

/** Waits until the page says that it opens without a network, too. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.locator('html[data-checks="kept"]').waitFor({ state: 'attached' });
}
