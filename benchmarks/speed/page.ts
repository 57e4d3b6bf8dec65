/** The same check in Chromium against Node, and the way from a cold page to the first verdict. */
import { readFileSync } from 'node:fs';
import { openHarness, serveSite } from '../../tests/support/harness.ts';
import { median, milliseconds, printFigure, printHeading, times } from '../shared/print.ts';
import { timeNode } from './node.ts';
import { largePhoto } from './photos.ts';

const WARM_UPS = 4;
const ROUNDS = 15;
const VISITS = 5;

export async function measurePage(): Promise<void> {
  const browser = median(await timeChromium());
  const { reports } = await timeNode();
  const node = median(reports.map(({ timings }) => timings.total));
  const visits = await timeVisits();

  printHeading('The same check in Chromium, page open and warm, medians');
  printFigure('in Chromium, from the file to the report', milliseconds(browser));
  printFigure('in Node', milliseconds(node));
  printFigure('Chromium / Node', times(browser / node), 'at most 1.6');
  printHeading('A cold page, medians');
  printFigure('from the address to the first verdict', milliseconds(median(visits)), 'under 1500 ms');
}

async function timeChromium(): Promise<number[]> {
  const base64 = readFileSync(await largePhoto(), 'base64');
  const { page, close } = await openHarness();
  const durations = await page.evaluate(
    async ([base64, warmUps, rounds]) => {
      const file = window.harness.fileOf(base64);
      const checker = window.harness.createChecker();
      const durations: number[] = [];
      for (let round = -warmUps; round < rounds; round++) {
        const start = performance.now();
        await checker.check(file);
        if (round >= 0) durations.push(performance.now() - start);
      }
      checker.close();
      return durations;
    },
    [base64, WARM_UPS, ROUNDS] as const,
  );
  await close();
  return durations;
}

/** Opens the built page and takes the first sample as soon as it is there to take. */
async function timeVisits(): Promise<number[]> {
  const site = await serveSite('dist/web');
  const durations: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.locator('.sample').first().click();
    await page.locator('.next-step').waitFor();
    durations.push(performance.now() - start);
    await context.close();
  }
  await site.close();
  return durations;
}
