/** Every state of the page against WCAG 2.2 AA, as far as axe-core can tell, and what it cannot: keyboard, zoom, motion. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LANGUAGE_CODES } from '../../src/languages/index.ts';
import { violations } from '../support/axe.ts';
import { launchWithCamera } from '../support/camera.ts';
import { writeFilm } from '../support/film.ts';
import type { Site } from '../support/harness.ts';
import { openSite, waitUntilReady } from '../support/page.ts';
import { shareTab } from '../support/sharedTab.ts';

const NOT_A_PHOTO = { name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
const GOOD = 'public/samples/good.jpg';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page of its own, for a test that changes what lasts. */
async function openFresh(options: BrowserContextOptions = {}, browser = site.browser): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.url);
  await waitUntilReady(page);
  return page;
}

const COLOURS = ['light', 'dark'] as const;

const tab = shareTab(async () => {
  const page = await site.browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(site.url);
  await waitUntilReady(page);
  return page;
});

/** What axe-core finds, in light colours and in dark ones. */
async function violationsInBoth(page: Page) {
  const found = [];
  for (const colorScheme of COLOURS) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)));
  }
  return found;
}

/** A worker that is told nothing answers nothing: the check stays open. */
async function silenceWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = () => {};
    addEventListener('tell-workers', () => Object.assign(Worker.prototype, { postMessage }), { once: true });
  });
}

const tellWorkers = (page: Page) => page.evaluate(() => dispatchEvent(new Event('tell-workers')));

async function checkSample(page: Page, index: number): Promise<void> {
  await page.locator('.sample').nth(index).click();
  await page.locator('.next-step').waitFor();
}

const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  start: async () => {},
  loading: (page) =>
    page.evaluate(() => document.querySelector('.readiness')!.setAttribute('data-state', 'loading')),
  dragging: (page) =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'photo.jpg'));
      dispatchEvent(new DragEvent('dragenter', { dataTransfer }));
    }),
  working: async (page) => {
    await silenceWorkers(page);
    await page.locator('.sample').first().click();
    await page.locator('.working').waitFor();
  },
  good: (page) => checkSample(page, 0),
  glare: (page) => checkSample(page, 1),
  'every line open': async (page) => {
    await checkSample(page, 2);
    await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
  },
  fault: async (page) => {
    await page.setInputFiles('#pick', NOT_A_PHOTO);
    await page.locator('.fault').waitFor();
  },
  'list at work': async (page) => {
    await silenceWorkers(page);
    await page.setInputFiles('#pick', [GOOD, GOOD]);
    await page.locator('.working').waitFor();
  },
  list: async (page) => {
    await page.setInputFiles('#pick', [GOOD, 'public/samples/glare.jpg', 'README.md']);
    await page.locator('.list-summary').waitFor();
  },
  rejected: async (page) => {
    await page.getByRole('button', { name: 'Why was mine rejected?' }).click();
    await page.locator('.reason summary').first().click();
  },
  'the photo enlarged': async (page) => {
    await checkSample(page, 1);
    await page.getByRole('button', { name: 'Enlarge' }).click();
  },
  privacy: (page) => page.locator('.privacy-line').click(),
};

it.each(Object.entries(STATES))('has no violation in light and dark colours: %s', async (_, go) => {
  const page = await tab.open();
  await go(page);
  expect(await violationsInBoth(page)).toEqual([]);
  await tellWorkers(page);
});

describe('the live camera', () => {
  const open = (page: Page, name: string) => page.getByRole('button', { name }).click();
  const looked = (page: Page) =>
    page.locator('.live-rules [data-standing=passed]').first().waitFor({ state: 'attached' });
  const views: Record<string, { permissions: string[]; go(page: Page): Promise<unknown> }> = {
    'that shows a card': {
      permissions: ['camera'],
      go: async (page) => {
        await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
        await open(page, 'Take a photo');
        await looked(page);
      },
    },
    'with its settings open': {
      permissions: ['camera'],
      go: async (page) => {
        await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
        await open(page, 'Take a photo');
        await looked(page);
        await open(page, 'Camera settings');
      },
    },
    'that is not allowed': {
      permissions: [],
      go: async (page) => {
        await open(page, 'Take a photo');
        await page.locator('[data-fault=denied]').waitFor();
      },
    },
  };
  let film: string;
  let browser: Browser;

  beforeAll(async () => {
    film = await mkdtemp(join(tmpdir(), 'clearshot-axe-'));
    await writeFilm(join(film, 'card.mjpeg'), [{ seconds: 2 }]);
    browser = await launchWithCamera(join(film, 'card.mjpeg'));
  });
  afterAll(async () => {
    await browser.close();
    await rm(film, { recursive: true });
  });

  it.each(Object.entries(views))('has no violation: one %s', async (_, { permissions, go }) => {
    const page = await openFresh({ permissions, reducedMotion: 'reduce' }, browser);
    await go(page);
    expect(await violationsInBoth(page)).toEqual([]);
  });
});

it('has no violation in any language', { timeout: 300_000 }, async () => {
  const page = await openFresh({ reducedMotion: 'reduce' });
  await checkSample(page, 1);
  for (const code of LANGUAGE_CODES.filter((each) => each !== 'en')) {
    await page.locator('.furniture select').selectOption(code);
    await page.locator(`html[lang^="${code}"]`).waitFor();
    await page.locator('.next-step').waitFor();
    expect(await violations(page), `${code}: verdict`).toEqual([]);
    await page.goBack();
    await page.locator('.intake').waitFor();
    expect(await violations(page), `${code}: start`).toEqual([]);
    await page.goForward();
  }
});

it('can be used with the keyboard alone, in the order in which it reads, and shows where the focus is', async () => {
  const page = await openFresh();
  const stops: string[] = [];
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const focused = document.activeElement!;
        const seen = focused.closest('.button') ?? focused;
        const { outlineStyle, outlineWidth } = getComputedStyle(seen);
        if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
          return `unseen ${focused.className}`;
        return focused.id || focused.getAttribute('class') || focused.tagName.toLowerCase();
      }),
    );
  }
  expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
  expect(stops.slice(0, 4)).toEqual(['skip', 'select', 'privacy-line', 'pick']);
  expect(stops).toContain('sample');
});

it('skips to the main part', async () => {
  const page = await openFresh();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

it('moves nothing for those who asked for that', async () => {
  const page = await tab.open();
  await checkSample(page, 1);
  const moving = await page.evaluate(() => document.getAnimations().map((animation) => String(animation)));
  expect(moving).toEqual([]);
});

it('keeps everything in sight at 200 % zoom and with text twice as large', async () => {
  const page = await openFresh({ viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 });
  // As in the browser's settings, where what the page asks of the width in `rem` knows of it, too.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const overflow = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *, header *')]
        .filter((element) => element.checkVisibility() && !element.closest('.sr-only, .guilloche, .marks'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
  expect(await overflow()).toEqual([]);
  await checkSample(page, 1);
  expect(await overflow()).toEqual([]);
});
