/** The page as it ships: built by `npm run build`, and served under its own headers. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Site, serveSite } from './harness.ts';

const BUILT = 'dist/web';

/** Serves a copy of the built page, which a test may change. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'clearshot-page-'));
  await cp(BUILT, folder, { recursive: true }).catch(() => {
    throw new Error(`Expected the built page in ${BUILT} but received none: run npm run build first`);
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
