/** What the page transfers, brotli-compressed, by the time that it asks for it. */
import { serveSite } from '../../tests/support/harness.ts';
import { waitUntilReady } from '../../tests/support/page.ts';
import { printFigure, printHeading } from '../shared/print.ts';
import { compressedMegabytes } from './compressed.ts';

const FOLDER = 'dist/web';

export async function measureTransfer(): Promise<void> {
  const site = await serveSite(FOLDER);
  const page = await site.browser.newPage();
  const asked = new Set<string>();
  page.context().on('request', (request) => {
    if (request.url().startsWith(site.url)) asked.add(request.url().slice(site.url.length) || 'index.html');
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  const sample = page.locator('.sample').first();
  await sample.waitFor();
  const usable = [...asked].filter((file) => /\.(html|css)$|\/index-[^/]*\.js$/.test(file));
  await sample.click();
  await page.locator('.rule:not([data-standing=pending]), .next-step').first().waitFor();
  const untilFirst = [...asked];
  await page.locator('.next-step').waitFor();
  const untilVerdict = [...asked];
  await waitUntilReady(page);
  const everything = [...asked];
  await site.close();

  printHeading('Transfer, brotli');
  printFigure('page usable', compressedMegabytes(FOLDER, usable), 'within 0.1 MB');
  printFigure(
    'until the first rule answers, samples left out',
    compressedMegabytes(FOLDER, withoutSamples(untilFirst)),
  );
  printFigure(
    'until the verdict on the photo, samples left out',
    compressedMegabytes(FOLDER, withoutSamples(untilVerdict)),
    'within 3 MB',
  );
  printFigure('everything but the HEIC decoder', compressedMegabytes(FOLDER, everything), 'within 5.5 MB');
}

const withoutSamples = (files: readonly string[]) => files.filter((file) => !file.startsWith('samples/'));
