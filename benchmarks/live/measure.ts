/** The live camera in Chromium, at 1280 x 720 and 30 frames a second, for some minutes. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { launchWithCamera } from '../../tests/support/camera.ts';
import { SCENES, writeFilm } from '../../tests/support/film.ts';
import { openSite, waitUntilReady } from '../../tests/support/page.ts';
import { median, milliseconds, printFigure, printHeading } from '../shared/print.ts';

/** What the page notes of each look. */
interface Note {
  at: number;
  latency: number;
  locate: number;
  round: number;
  frames: number;
  looks: number;
}

/** The engine grows while it is used for the first time: memory is compared from here on. */
const WARM_UP_SECONDS = 20;

/** Memory is read so often, seconds. */
const SAMPLE_SECONDS = 10;

const PAGE_BYTES = 4096;

export async function measureLive(minutes: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clearshot-live-'));
  const film = join(folder, 'film.mjpeg');
  await writeFilm(film, Object.values(SCENES));
  const [site, browser] = await Promise.all([openSite(), launchWithCamera(film)]);
  try {
    const page = await openLive(browser, site.url);
    await page.waitForTimeout(WARM_UP_SECONDS * 1000);
    await startNotes(page);
    const memory: number[] = [];
    for (let seconds = 0; seconds < minutes * 60; seconds += SAMPLE_SECONDS) {
      await page.waitForTimeout(SAMPLE_SECONDS * 1000);
      memory.push(await rendererMemory(browser));
    }
    print(minutes, await readNotes(page), memory);
  } finally {
    await Promise.all([browser.close(), site.close()]);
    await rm(folder, { recursive: true });
  }
}

async function openLive(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ permissions: ['camera'] });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
  await waitUntilReady(page);
  await page.locator('button.take').click();
  await page.locator('.live-rules [data-standing=passed]').first().waitFor({ state: 'attached' });
  return page;
}

type Noted = Window & { notes: Note[]; longTasks: number[] };

function startNotes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted = window as unknown as Noted;
    noted.notes = [];
    noted.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    document.querySelector('.camera')!.addEventListener('clearshot:look', (event) => {
      const { look, latency, counts } = (event as CustomEvent).detail;
      const { locate, round } = look.timings;
      noted.notes.push({ at: performance.now(), latency, locate, round, ...counts });
    });
  });
}

function readNotes(page: Page): Promise<{ notes: Note[]; longTasks: number[] }> {
  return page.evaluate(() => {
    const { notes, longTasks } = window as unknown as Noted;
    return { notes, longTasks };
  });
}

/** Megabytes that the page and its worker have resident; on Linux only. */
async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
  return Math.max(0, ...sizes);
}

function residentOf(pid: number): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * PAGE_BYTES) / 1e6;
  } catch {
    return 0;
  }
}

function print(
  minutes: number,
  { notes, longTasks }: { notes: Note[]; longTasks: number[] },
  memory: readonly number[],
): void {
  const [first, last] = [notes[0]!, notes.at(-1)!];
  const seconds = (last.at - first.at) / 1000;
  const looks = last.looks - first.looks;
  const frames = last.frames - first.frames;
  printHeading(`${minutes} minutes of the live camera at 1280 x 720`);
  printFigure('frames that the camera gave, a second', (frames / seconds).toFixed(1));
  printFigure('outline updates a second', (looks / seconds).toFixed(1), 'at least 15');
  const share = `${((100 * (frames - looks)) / frames).toFixed(0)} %`;
  printFigure('frames dropped for newer ones', `${frames - looks}, ${share}`);
  printSpread('locating the document', notes, 'locate');
  printSpread('from the frame to its outline', notes, 'latency');
  printSpread(
    'a round of all rules',
    notes.filter(({ round }) => round > 0),
    'round',
    'at most 500 ms',
  );
  printFigure('tasks over 50 ms on the main thread', String(longTasks.length), 'none');
  if (longTasks.length > 0) printFigure('the longest of them', milliseconds(Math.max(...longTasks)));
  const half = Math.ceil(memory.length / 2);
  printFigure('memory, most in the first half', `${Math.max(...memory.slice(0, half)).toFixed(0)} MB`);
  printFigure(
    'memory, most in the second half',
    `${Math.max(...memory.slice(half)).toFixed(0)} MB`,
    'no more',
  );
}

function printSpread(
  name: string,
  notes: readonly Note[],
  key: 'locate' | 'latency' | 'round',
  limit = '',
): void {
  const sorted = notes.map((note) => note[key]).sort((a, b) => a - b);
  printFigure(`${name}, median`, milliseconds(median(sorted)), limit);
  printFigure(`${name}, 95 % within`, milliseconds(sorted[Math.floor(sorted.length * 0.95)] ?? 0));
}
