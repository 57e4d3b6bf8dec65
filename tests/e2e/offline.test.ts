/** The page after the first visit: kept on the device, opened and used without a network, updated when asked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Site, serveSite } from '../support/harness.ts';
import { openSite, waitUntilKept } from '../support/page.ts';

const PHOTO = 'public/samples/good.jpg';
const HEIC = 'tests/data/heic/quadrants-p3.heic';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function visit(url = site.url): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  await waitUntilKept(page);
  return { context, page };
}

async function check(page: Page, photo: string): Promise<void> {
  await page.setInputFiles('#pick', photo);
  await page.locator('.next-step').waitFor();
  await page.getByRole('button', { name: 'Check another photo' }).click();
  await page.locator('.intake').waitFor();
}

it('opens and checks photos with the server gone, HEIC too', async () => {
  const own = await serveSite(site.folder);
  onTestFinished(() => own.close());
  const context = await own.browser.newContext();
  const page = await context.newPage();
  await page.goto(own.url);
  await waitUntilKept(page);
  await page.close();

  await own.stopServer();
  await context.setOffline(true);
  const later = await context.newPage();
  await later.goto(own.url);
  await waitUntilKept(later);
  await check(later, PHOTO);
  await check(later, HEIC);
  await later.locator('.sample').first().click();
  await later.locator('.next-step').waitFor();
});

it('keeps exactly the files that it was built with', async () => {
  const { page } = await visit();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  expect(kept).toContain('index.html');
  expect(kept.filter((name) => name.endsWith('.wasm')).length).toBeGreaterThan(0);
  expect(kept).not.toContain('_headers');
});

it('can be installed: a manifest with icons of the sizes that launchers ask for', async () => {
  const { page } = await visit();
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const icons: { src: string; sizes: string }[] = JSON.parse(data!).icons;
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const { src } of icons)
    expect((await page.request.get(new URL(src, site.url).href)).ok(), src).toBe(true);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

it('offers a newer version on the first screen, and changes to it only when asked', async () => {
  const { context, page } = await visit();
  const other = await context.newPage();
  await other.goto(site.url);
  await waitUntilKept(other);
  await other.setInputFiles('#pick', PHOTO);
  await other.locator('.next-step').waitFor();

  publish('<p id="newer">newer</p>');
  onTestFinished(() => publish(''));
  await page.reload();
  await page.getByRole('button', { name: 'Use it now' }).waitFor();
  expect(await page.locator('#newer').count()).toBe(0);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.locator('#newer').waitFor();
  await waitUntilKept(page);
  await expect.poll(() => page.getByRole('button', { name: 'Use it now' }).isVisible()).toBe(false);
  expect(await other.locator('.next-step').isVisible()).toBe(true);
  expect(await other.locator('#newer').count()).toBe(0);
});

/** Puts another version of the page on the server: its text, and the revision that the service worker knows. */
function publish(addition: string): void {
  const html = join(site.folder, 'index.html');
  const worker = join(site.folder, 'sw.js');
  const original = readFileSync(html, 'utf8').replace(/<p id="newer">newer<\/p>/, '');
  writeFileSync(html, original.replace('</body>', `${addition}</body>`));
  const script = readFileSync(worker, 'utf8');
  const revision = addition ? 'f'.repeat(32) : '0'.repeat(32);
  writeFileSync(worker, script.replace(/(url:"index.html",revision:")[^"]+/, `$1${revision}`));
}
