/** The HTML report in a real browser. */
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reporters } from '../../src/batch/reporters/render.ts';
import { launchChromium } from '../support/browser.ts';
import { COMPARED } from '../support/comparedReport.ts';
import { temporaryFolder } from '../support/folder.ts';

const { place } = temporaryFolder('html-report');

let browser: Browser;
let page: Page;
const requests: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(place('report.html', reporters.html(COMPARED))).href);
});
afterAll(() => browser?.close());

const shown = () => page.locator('tbody tr:visible th').allInnerTexts();

describe('the HTML report', () => {
  it('works without a network or a fault', async () => {
    expect(await shown()).toHaveLength(COMPARED.photos.length);
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it.each([
    ['by name', () => page.getByLabel('Name').fill('KNOWN'), ['b/known.jpg']],
    ['by outcome', () => page.getByLabel('Outcome').selectOption('error'), ['b/unreadable.jpg']],
    ['by rule', () => page.getByLabel('Failed rule').selectOption('tilt'), ['a/failed.jpg', 'a/warned.jpg']],
    [
      'by surprise',
      () => page.getByLabel('only what is not as expected').check(),
      ['b/missing.jpg', 'b/surprise.jpg'],
    ],
  ])('filters %s', async (_, choose, expected) => {
    await page.reload();
    await choose();
    expect((await shown()).map((text) => text.split('\n')[0])).toEqual(expected);
    expect(await page.locator('#shown').innerText()).toBe(
      `${expected.length} of ${COMPARED.photos.length} photos`,
    );
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
