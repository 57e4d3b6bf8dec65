/** The page in the person's language. */
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Site } from '../support/harness.ts';
import { openSite, waitUntilReady } from '../support/page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const context = await site.browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url);
  await waitUntilReady(page);
  return page;
}

const title = (page: Page) => page.locator('h1').textContent();
const lang = (page: Page) => page.locator('html').getAttribute('lang');

it.each([
  ['es-MX', 'es', '¿Es buena la foto de su documento?'],
  ['zh-CN', 'zh-Hans', '您的证件照片合格吗？'],
  ['de-AT', 'de', 'Ist Ihr Ausweisfoto gut genug?'],
  ['sv-SE', 'en', 'Is your ID photo good enough?'],
])('begins for %s in %s', async (locale, tag, heading) => {
  const page = await openPage({ locale });
  expect([await lang(page), await title(page)]).toEqual([tag, heading]);
});

it('can be switched, remembers that, and writes numbers the same way', async () => {
  const page = await openPage({ locale: 'en-GB' });
  await page.getByLabel('Language').selectOption('fr');
  await page.getByLabel('Langue').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.reload();
  await waitUntilReady(page);
  expect(await lang(page)).toBe('fr');
  expect(await page.locator('.skip').textContent()).toBe('Aller à la vérification');
  await page.locator('.sample').first().click();
  await page.locator('.next-step').waitFor();
  expect(await page.locator('.about-report').textContent()).toMatch(/vérifiée en \d+,\d s/);
});

it('says what is wrong with the photo on the screen in the new language, too', async () => {
  const page = await openPage({ locale: 'en-GB' });
  await page.locator('.sample').nth(2).click();
  await page.locator('.next-step').waitFor();
  await page.getByLabel('Language').selectOption('ja');
  await page.locator('.stamp', { hasText: '撮り直し' }).waitFor();
  expect(await page.locator('.verdict').textContent()).toMatch(/書類の.*切れています.*次にすること/);
  expect(await page.locator('.findings .rule-title').first().textContent()).toMatch(/書類|写真|光/);
});
