/**
 * Takes pictures of every state of the page, at five sizes, light and dark, to be looked at: `npm run screenshots`,
 * or only some of them: `STATES=start,list WIDTHS=390 npm run screenshots`. Three of them are those of the README.
 */
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { launchWithCamera } from './camera.ts';
import { SCENES, writeFilm } from './film.ts';
import { openSite, waitUntilReady } from './page.ts';

const WANTED = process.env.STATES?.split(',');
const WIDTHS = process.env.WIDTHS?.split(',').map(Number);

const FOLDER = '.cache/screenshots';

/** Makes the browser believe in a touch screen without a mouse. */
const TOUCH =
  '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1';

const SIZES = [
  { width: 360, height: 740, touch: true },
  { width: 390, height: 664, touch: true },
  { width: 740, height: 360, touch: true },
  { width: 768, height: 1024, touch: true },
  { width: 1440, height: 900, touch: false },
];

/** The README's pictures: a state at a size, light, as it is seen without scrolling. */
const README_PICTURES: Readonly<Record<string, readonly [state: string, width: number]>> = {
  verdict: ['glare', 1440],
  camera: ['camera', 390],
  list: ['list', 390],
};

const README_FOLDER = '.github/screenshots';

const NOT_A_PHOTO = { name: 'form.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };

const SAMPLES = ['good', 'glare', 'cut-off', 'blurred'].map((name) => `public/samples/${name}.jpg`);

const STATES: Record<string, (page: Page) => Promise<void>> = {
  start: async () => {},
  dragging: (page) =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'photo.jpg'));
      dispatchEvent(new DragEvent('dragenter', { dataTransfer }));
    }),
  working: async (page) => {
    await freezeAfterResults(page, 3);
    await page.locator('.sample').nth(1).click();
    await page.locator('body[data-frozen]').waitFor();
  },
  good: (page) => checkSample(page, 0),
  glare: (page) => checkSample(page, 1),
  'cut-off': (page) => checkSample(page, 2),
  blurred: async (page) => {
    await checkSample(page, 3);
    await page.locator('.verdict .details > summary').click();
  },
  unfolded: async (page) => {
    await checkSample(page, 1);
    await page.locator('details').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
  },
  enlarged: async (page) => {
    await checkSample(page, 1);
    await page.getByRole('button', { name: 'Enlarge' }).click();
  },
  rejected: async (page) => {
    await page.getByRole('button', { name: 'Why was mine rejected?' }).click();
    await page.locator('.reason > summary').nth(1).click();
  },
  fault: async (page) => {
    await page.setInputFiles('#pick', NOT_A_PHOTO);
    await page.locator('.fault').waitFor();
  },
  list: async (page) => {
    await page.setInputFiles('#pick', [...SAMPLES, 'README.md']);
    await page.locator('.list-summary').waitFor();
    await page.getByLabel('Order').selectOption('worst');
  },
  'list-stopped': async (page) => {
    await page.setInputFiles('#pick', [...SAMPLES, ...SAMPLES, ...SAMPLES]);
    await page.locator('.photos li:not([data-standing=pending])').nth(2).waitFor();
    await page.locator('.working button').click();
    await page.locator('.list-summary').waitFor();
  },
  unsupported: async (page) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
    await page.reload();
    await page.locator('.fault').waitFor();
  },
  update: async (page) => {
    await page.locator('.update').evaluate((update) => {
      const offer = document.createElement('span');
      offer.textContent = 'A newer version of this page is there.';
      const take = document.createElement('button');
      take.textContent = 'Use it now';
      update.replaceChildren(offer, take);
      (update as HTMLElement).hidden = false;
    });
  },
  japanese: async (page) => {
    await page.getByLabel('Language').selectOption('ja');
    await page.getByLabel('言語').waitFor();
    await checkSample(page, 1);
  },
  french: async (page) => {
    await page.getByLabel('Language').selectOption('fr');
    await page.getByLabel('Langue').waitFor();
  },
  'right-to-left': async (page) => {
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await checkSample(page, 1);
  },
  camera: async (page) => {
    await openCamera(page, 'button.take');
    await page.locator('.camera-hint[data-standing=warning]').waitFor();
  },
  'camera-settings': async (page) => {
    await STATES.camera!(page);
    await page.getByRole('button', { name: 'Camera settings' }).click();
  },
  'camera-denied': async (page) => {
    await page.context().clearPermissions();
    await page.locator('button.take').click();
    await page.locator('.camera-fault').waitFor();
  },
  taken: async (page) => {
    await STATES.camera!(page);
    await page.locator('.shutter').click();
    await page.locator('.next-step').waitFor();
    await page.getByRole('radio', { name: 'Straightened' }).check();
    await page.locator('.straight-copy img').waitFor();
  },
  bench: async (page) => {
    await openCamera(page, '.invitation:last-child button');
    await page.locator('[data-figure]').first().waitFor();
    for (const button of await page.locator('.bench-record section').first().locator('button').all()) {
      await button.click();
    }
    await page.locator('.steadiness [data-standing=pending]').first().waitFor({ state: 'detached' });
  },
  privacy: (page) => page.locator('.privacy-line').click(),
};

/** Opens a camera that takes no photo by itself. */
async function openCamera(page: Page, button: string): Promise<void> {
  await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
  await page.locator(button).click();
}

async function checkSample(page: Page, index: number): Promise<void> {
  await page.locator('.sample').nth(index).click();
  await page.locator('.next-step').waitFor();
}

/** Puts a still copy of the page in its place as soon as so many rules are done. */
function freezeAfterResults(page: Page, results: number): Promise<void> {
  return page.evaluate((most) => {
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('.rule:not([data-standing=pending])').length < most) return;
      observer.disconnect();
      const copy = document.body.cloneNode(true) as HTMLElement;
      copy.dataset.frozen = '';
      document.body.replaceWith(copy);
    });
    observer.observe(document.body, { subtree: true, childList: true });
  }, results);
}

/** States that fill the window whatever the page is long. */
const WINDOW_ONLY = new Set(['privacy', 'enlarged', 'camera', 'camera-settings', 'camera-denied']);

async function keepForReadme(page: Page, name: string): Promise<void> {
  const picture = sharp(await page.screenshot());
  await picture.webp({ quality: 82 }).toFile(`${README_FOLDER}/${name}.webp`);
}

async function shoot(
  browser: Browser,
  url: string,
  { width, height }: (typeof SIZES)[number],
): Promise<void> {
  for (const [name, go] of Object.entries(STATES)) {
    if (WANTED && !WANTED.includes(name)) continue;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      permissions: ['camera'],
    });
    const page = await context.newPage();
    await page.goto(url);
    await waitUntilReady(page);
    await go(page);
    const picture = Object.entries(README_PICTURES).find(([, [state, at]]) => state === name && at === width);
    if (picture) await keepForReadme(page, picture[0]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = `${FOLDER}/${name}-${width}x${height}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: !WINDOW_ONLY.has(name) });
    }
    await context.close();
  }
}

await mkdir(FOLDER, { recursive: true });
await mkdir(README_FOLDER, { recursive: true });
const film = `${FOLDER}/film.mjpeg`;
// Not the tests' own card, which lies upside down.
await writeFilm(film, [{ ...SCENES.glare, source: 'fixtures/good-leather.jpg', seconds: 1 }]);
const site = await openSite();
try {
  for (const size of SIZES) {
    if (WIDTHS && !WIDTHS.includes(size.width)) continue;
    const browser = await launchWithCamera(film, size.touch ? [TOUCH] : []);
    await shoot(browser, site.url, size);
    await browser.close();
  }
} finally {
  await site.close();
}
console.log(`Screenshots are in ${FOLDER}`);
