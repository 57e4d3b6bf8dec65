/** Many photos on the page: a folder, filling in, sorted, filtered, stopped and continued, exported. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { Site } from '../support/harness.ts';
import { openSite, waitUntilReady } from '../support/page.ts';
import { shareTab } from '../support/sharedTab.ts';

const SAMPLES = ['good', 'glare', 'cut-off', 'blurred'];

let site: Site;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'clearshot-batch-'));
  mkdirSync(join(folder, 'more'));
  for (const name of SAMPLES) cpSync(`public/samples/${name}.jpg`, join(folder, `${name}.jpg`));
  cpSync('public/samples/good.jpg', join(folder, 'more', 'good.jpg'));
  cpSync('tests/data/heic/quadrants.heic', join(folder, 'more', 'plain.heic'));
  writeFileSync(join(folder, '.hidden.jpg'), 'x');
  writeFileSync(join(folder, 'notes.txt'), 'x');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

const tab = shareTab(async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url);
  await waitUntilReady(page);
  return page;
});
const openPage = tab.open;

const lines = (page: Page) => page.locator('.photos li:visible');
const names = (page: Page) => page.locator('.photos li:visible .photo-file').allTextContents();
const finished = (page: Page) => page.locator('.list-summary').waitFor();

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

it('takes the photos of a folder, sorts, filters and exports them', async () => {
  const page = await openPage();
  await page.setInputFiles('#pick-folder', folder);
  await finished(page);
  const chosen = await names(page);
  expect(chosen.map((name) => name.split('/').slice(1).join('/')).sort()).toEqual(
    ['blurred.jpg', 'cut-off.jpg', 'glare.jpg', 'good.jpg', 'more/good.jpg', 'more/plain.heic'].sort(),
  );
  expect(await page.locator('.thumbnail canvas').count()).toBe(6);

  await page.getByLabel('Order').selectOption('Worst first');
  expect((await names(page)).at(-1)).toMatch(/good\.jpg$/);
  await page.getByLabel('Order').selectOption('By name');
  expect(await names(page)).toEqual([...chosen].sort());

  await page.getByLabel('Problem').selectOption({ label: 'Not passed: Document is free of reflections' });
  expect((await names(page)).join()).toMatch(/glare\.jpg/);
  expect(await lines(page).count()).toBeLessThan(6);
  expect(await page.locator('[role=status]').textContent()).toMatch(/^\d photos? shown$/);
  await page.getByLabel('Problem').selectOption('Any');
  const counted = async (name: string) =>
    Number(
      await page
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .locator('strong')
        .textContent(),
    );
  expect(await counted('All')).toBe(6);
  const retakes = await counted('Retake');
  await page.getByRole('button', { name: /^Retake/ }).click();
  expect(await lines(page).count()).toBe(retakes);
  await page.getByRole('button', { name: /^All/ }).click();

  const report: Report = JSON.parse(await download(page, 'Save report'));
  expect(report.photos.map(({ file }) => file).sort()).toEqual([...chosen].sort());
  const table = await download(page, 'Save table (CSV)');
  expect(table).toMatch(/^\ufefffile,outcome,/);
  expect(table.trim().split('\r\n')).toHaveLength(7);
});

it('stops, keeps what is done, and goes on from there', async () => {
  const page = await openPage();
  await page.setInputFiles(
    '#pick',
    Array.from({ length: 10 }, () => 'public/samples/good.jpg'),
  );
  await page.locator('.photos li:not([data-standing=pending])').first().waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  const done = await page.locator('.photos li:not([data-standing=pending])').count();
  expect(done).toBeLessThan(10);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await finished(page);
  expect(await page.locator('.photos li[data-standing=pending]').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
});

it('is gone through with the arrow keys, and left with one', async () => {
  const page = await openPage();
  await page.setInputFiles('#pick', ['public/samples/good.jpg', 'index.html', 'public/samples/glare.jpg']);
  await finished(page);
  const focused = () =>
    page.evaluate(() => document.activeElement?.querySelector('.photo-file')?.textContent);
  await page.locator('.photos button').first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('index.html');
  await page.keyboard.press('End');
  expect(await focused()).toBe('glare.jpg');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.photos'))).toBeNull();
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('glare.jpg');
  await page.keyboard.press('Enter');
  await page.locator('.next-step').waitFor();
});

it('shows the first photo of many without scrolling on a phone', async () => {
  const page = await openPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.setInputFiles('#pick', ['public/samples/good.jpg', 'public/samples/glare.jpg']);
  await finished(page);
  const first = (await page.locator('.photos li').first().boundingBox())!;
  expect(first.y + first.height).toBeLessThan(740);
});
