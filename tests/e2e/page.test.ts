/** The page, from the photo to the verdict, in a real browser under its real headers. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { RULES } from '../../src/core/rules/index.ts';
import type { Site } from '../support/harness.ts';
import { openSite, waitUntilReady } from '../support/page.ts';
import { shareTab } from '../support/sharedTab.ts';

const GOOD = 'public/samples/good.jpg';
const NOT_A_PHOTO = { name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };

/** 320 pixels is also what a window of 1280 leaves at 400 % zoom. */
const SIZES = [
  [320, 'ltr'],
  [360, 'rtl'],
  [768, 'ltr'],
  [1440, 'rtl'],
] as const;

let site: Site;
const errors: string[] = [];
const tab = shareTab(() => openFresh());

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => {
  expect(errors.splice(0)).toEqual([]);
});

/** A page of its own, for a test that changes what lasts: what is remembered, or what was loaded. */
async function openFresh(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.url);
  await waitUntilReady(page);
  return page;
}

/** The page at its start, in a window of this size. */
async function openPage(viewport?: { width: number; height: number }): Promise<Page> {
  const page = await tab.open();
  if (viewport) await page.setViewportSize(viewport);
  return page;
}

const choose = (page: Page, files: string | typeof NOT_A_PHOTO | string[]) =>
  page.setInputFiles('#pick', files);
const verdict = (page: Page) => page.locator('.next-step');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const announced = (page: Page) => page.locator('[role=status]').textContent();

/** Hands a file to the page as another program does: by dropping or pasting it. */
async function handOver(page: Page, way: 'drop' | 'paste', file: string): Promise<void> {
  const base64 = readFileSync(file, 'base64');
  await page.evaluate(
    ([way, base64]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64!), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], 'photo.jpg', { type: 'image/jpeg' }));
      const event =
        way === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true })
          : new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true });
      document.body.dispatchEvent(event);
    },
    [way, base64],
  );
}

describe('one photo', () => {
  it('gets a verdict with a line for every rule; the focus is on it and it is read out', async () => {
    const page = await openPage();
    await choose(page, GOOD);
    await verdict(page).waitFor();
    const headline = await page.locator('h1').textContent();
    expect(await focused(page)).toBe(headline);
    expect(await announced(page)).toContain(headline);
    expect(await page.title()).toContain(headline);
    expect(await page.locator('.findings [data-rule]').count()).toBe(RULES.length);
    expect(await page.locator('.stage-image').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(
      1600,
    );
  });

  it.each(['drop', 'paste'] as const)('comes in by %s, from any screen', async (way) => {
    const page = await openPage();
    await choose(page, NOT_A_PHOTO);
    await page.locator('.fault').waitFor();
    await handOver(page, way, GOOD);
    await verdict(page).waitFor();
    expect(await page.locator('.findings [data-rule]').count()).toBe(RULES.length);
  });

  it('can be one of the samples, tried with the keyboard alone', async () => {
    const page = await openPage();
    await page.locator('.sample').first().focus();
    await page.keyboard.press('Enter');
    await verdict(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Check another photo');
    await page.keyboard.press('Enter');
    await page.locator('.intake').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pick');
  });

  it('gives its report as JSON, to save and to copy', async () => {
    const page = await openFresh({ permissions: ['clipboard-read', 'clipboard-write'] });
    await choose(page, GOOD);
    await verdict(page).waitFor();
    await page.locator('summary', { hasText: 'Report' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save report' }).click(),
    ]);
    const saved: Report = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(saved).toMatchObject({ schemaVersion: 1, preset: 'standard', summary: { photos: 1 } });
    expect(saved.photos[0]).toMatchObject({ file: 'good.jpg', width: 1600, height: 1200, error: null });
    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toEqual(saved);
  });

  it('can be cancelled, and another one checked after that', async () => {
    const page = await openPage();
    // A worker that is told nothing answers nothing: the check stays open.
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = () => {};
      addEventListener('tell-workers', () => Object.assign(Worker.prototype, { postMessage }));
    });
    await choose(page, GOOD);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await announced(page)).toBe('Check cancelled.');
    await page.locator('.intake').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pick');
    await page.evaluate(() => dispatchEvent(new Event('tell-workers')));
    await choose(page, GOOD);
    await verdict(page).waitFor();
  });
});

it('says in a card what is wrong with a file that is not a photo, and what to do', async () => {
  const page = await openPage();
  await choose(page, NOT_A_PHOTO);
  await page.locator('.fault').waitFor();
  expect(await focused(page)).toContain('This kind of file cannot be checked');
  expect(await page.locator('.fault-detail').textContent()).toMatch(/form\.pdf.*Expected .* but received/);
  await page.getByRole('button', { name: 'Check another photo' }).click();
  await page.locator('.intake').waitFor();
});

it('lists several photos with their verdicts, each to open and come back from', async () => {
  const page = await openPage();
  await choose(page, [GOOD, 'index.html', 'public/samples/glare.jpg']);
  await page.locator('.list-summary').waitFor();
  const lines = page.locator('.photos li');
  expect(await lines.count()).toBe(3);
  expect(await lines.nth(1).textContent()).toContain('This kind of file cannot be checked');
  await lines.nth(2).getByRole('button').click();
  await verdict(page).waitFor();
  expect(await page.locator('[data-rule]').count()).toBeGreaterThanOrEqual(RULES.length);
  await page.getByRole('button', { name: 'All photos' }).click();
  await page.locator('.list').waitFor();
  expect(await focused(page)).toBe('3 photos');
});

it('keeps what is done when a list is stopped, and forgets it when other photos come', async () => {
  const page = await openPage();
  const many = Array.from({ length: 12 }, () => GOOD);
  await choose(page, many);
  await page.locator('.photos li[data-standing=passed], .photos li[data-standing=failed]').first().waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  expect(await page.locator('.photos li').last().textContent()).toContain('Not checked');
  expect(await announced(page)).toMatch(/^Stopped after \d+\./);
  await page.getByRole('button', { name: 'Check other photos' }).click();
  await page.locator('.intake').waitFor();
  await choose(page, many);
  await page.locator('.working').waitFor();
  await page.evaluate(() => {
    const status = document.querySelector<HTMLElement>('[role=status]')!;
    const note = () => {
      status.dataset.said = `${status.dataset.said ?? ''}${status.textContent}`;
    };
    new MutationObserver(note).observe(status, { childList: true });
  });
  await handOver(page, 'drop', GOOD);
  await verdict(page).waitFor();
  const said = await page.locator('[role=status]').getAttribute('data-said');
  expect(said).toContain('The check is finished.');
  expect(said).not.toContain('Stopped');
});

it('tells how to check that nothing leaves the device', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: /Nothing leaves this device/ }).click();
  await page.getByRole('dialog', { name: 'Nothing leaves this device' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog').isVisible()).toBe(false);
});

describe('Back and Forward', () => {
  it('move between the start and a verdict, which is kept; the address names no photo', async () => {
    const page = await openPage();
    await choose(page, GOOD);
    await verdict(page).waitFor();
    const headline = await page.locator('h1').textContent();
    expect(page.url()).toBe(`${site.url}#photo`);
    await page.goBack();
    await page.locator('.intake').waitFor();
    await page.goForward();
    expect(await page.locator('h1').textContent()).toBe(headline);
    expect(await page.locator('[aria-busy]').count()).toBe(0);
  });

  it('lead from a photo to the list that it was opened from, where it was left', async () => {
    const page = await openPage({ width: 360, height: 500 });
    await choose(page, [GOOD, 'index.html', GOOD, 'public/samples/glare.jpg']);
    await page.locator('.list-summary').waitFor();
    await page.locator('.photos li').nth(3).getByRole('button').click();
    await verdict(page).waitFor();
    await page.goBack();
    await page.locator('.list-summary').waitFor();
    expect(await page.locator('.photos li[data-standing=failed]').count()).toBe(2);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await page.goBack();
    await page.locator('.intake').waitFor();
  });

  it('lead nowhere that is not there any more after the page was loaded anew', async () => {
    const page = await openFresh();
    await choose(page, GOOD);
    await verdict(page).waitFor();
    await page.reload();
    await page.locator('.intake').waitFor();
    await page.goBack();
    await page.locator('.intake').waitFor();
    expect(page.url()).toBe(site.url);
  });

  it('are not needed to lose a list by mistake: the page asks before it is loaded anew', async () => {
    const page = await openFresh();
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await choose(page, [GOOD, 'index.html']);
    await page.locator('.list-summary').waitFor();
    await page.locator('.chip').last().click();
    await Promise.all([page.reload(), asked.then((type) => expect(type).toBe('beforeunload'))]);
  });
});

it('asks who wants the photo, remembers it, and judges by that at once', async () => {
  const page = await openFresh();
  await choose(page, GOOD);
  await verdict(page).waitFor();
  await page.getByLabel('Who asks for the photo?').selectOption('Visa or government');
  await verdict(page).waitFor();
  await page.locator('summary', { hasText: 'Report' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save report' }).click();
  const report: Report = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'));
  expect(report.preset).toBe('strict');
  await page.reload();
  expect(await page.getByLabel('Who asks for the photo?').inputValue()).toBe('strict');
});

it('answers why a photo was rejected, and leads on to a new one', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Why was mine rejected?' }).click();
  await page.locator('.reason summary', { hasText: 'Glare' }).click();
  const reason = page.locator('.reason[open]');
  expect(await reason.textContent()).toContain('Switch the flash off');
  await reason.getByRole('button', { name: 'Check the photo' }).click();
  await page.locator('.intake').waitFor();
});

describe('what is on the screen', () => {
  interface Seen {
    shift: number;
    task: number;
  }

  /** From the first paint on: the sum of all layout shifts that no input called for, and the longest task, milliseconds. */
  function watchFromTheStart(): void {
    const seen: Seen = { shift: 0, task: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value;
      }
    }).observe({ type: 'layout-shift' });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ type: 'longtask' });
  }

  /** What was seen since it was asked last. */
  const takeSeen = (page: Page) =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      const { seen } = window as unknown as { seen: Seen };
      const taken = { ...seen };
      Object.assign(seen, { shift: 0, task: 0 });
      return taken;
    });

  const steps: [name: string, go: (page: Page) => Promise<unknown>][] = [
    ['the start', waitUntilReady],
    ['reasons', (page) => page.getByRole('button', { name: 'Why was mine rejected?' }).click()],
    ['back', (page) => page.goBack()],
    [
      'a verdict',
      async (page) => {
        await choose(page, 'public/samples/glare.jpg');
        await verdict(page).waitFor();
      },
    ],
    ['its details', (page) => page.locator('.verdict .details > summary').first().click()],
    ['back again', (page) => page.goBack()],
    [
      'a fault',
      async (page) => {
        await choose(page, NOT_A_PHOTO);
        await page.locator('.fault').waitFor();
        await page.goBack();
      },
    ],
    [
      'a list',
      async (page) => {
        await choose(page, [GOOD, 'public/samples/glare.jpg', 'index.html']);
        await page.locator('.list-summary').waitFor();
      },
    ],
    [
      'a photo of the list',
      async (page) => {
        await page.locator('.photos li').nth(1).getByRole('button').click();
        await verdict(page).waitFor();
      },
    ],
  ];

  it.each([
    [360, 740],
    [740, 360],
    [1440, 900],
  ])('stays where it is in every step, at %i x %i', async (width, height) => {
    const context = await site.browser.newContext({ reducedMotion: 'reduce', viewport: { width, height } });
    const page = await context.newPage();
    await page.addInitScript(watchFromTheStart);
    await page.goto(site.url);
    const shifts: Record<string, number> = {};
    let longest = 0;
    for (const [name, go] of steps) {
      await go(page);
      const { shift, task } = await takeSeen(page);
      shifts[name] = Number(shift.toFixed(3));
      longest = Math.max(longest, task);
    }
    await context.close();
    console.log(
      `Layout shifts at ${width} x ${height}: ${JSON.stringify(shifts)}; longest task ${longest} ms`,
    );
    expect(Object.entries(shifts).filter(([, shift]) => shift >= 0.05)).toEqual([]);
  });
});

describe('the layout', () => {
  const states: [name: string, go: (page: Page) => Promise<void>][] = [
    ['start', async () => {}],
    [
      'verdict',
      async (page) => {
        await choose(page, GOOD);
        await verdict(page).waitFor();
      },
    ],
    [
      'fault',
      async (page) => {
        await choose(page, NOT_A_PHOTO);
        await page.locator('.fault').waitFor();
      },
    ],
    [
      'list',
      async (page) => {
        await choose(page, [GOOD, 'index.html']);
        await page.locator('.list-summary').waitFor();
      },
    ],
  ];

  it.each(states)('of the %s never scrolls sideways and has targets for fingers', async (_, go) => {
    const page = await openPage();
    await go(page);
    for (const [width, direction] of SIZES) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await smallTargets(page)).toEqual([]);
    }
  });
});

/** Texts of the buttons that are too low for a finger; numbers on the photo reach beyond what is seen of them. */
function smallTargets(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, .button')]
      .filter((target) => target.checkVisibility() && !target.classList.contains('on-photo'))
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => target.textContent),
  );
}
