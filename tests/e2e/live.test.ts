/** The live camera, from the first frame to the verdict, with a film in place of what a camera sees. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/core/rules/index.ts';
import { violations } from '../support/axe.ts';
import { launchWithCamera } from '../support/camera.ts';
import { SCENES, writeFilm } from '../support/film.ts';
import type { Site } from '../support/harness.ts';
import { openSite, waitUntilReady } from '../support/page.ts';

/** The film runs for half a minute, and more than once on a slow machine. */
const FILM_TIME = 150_000;

let folder: string;
let site: Site;
/** Sees the card get better, scene by scene. */
let improving: Browser;
/** Sees the good card all the time. */
let steady: Browser;
/** Sees it in light that falls from one side, and then in better light. */
let lamps: Browser;
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearshot-film-'));
  const film = (name: string) => join(folder, `${name}.mjpeg`);
  await writeFilm(film('improving'), Object.values(SCENES));
  await writeFilm(film('steady'), [{ seconds: 2 }]);
  await writeFilm(film('lamps'), [
    { seconds: 12, shade: 0.75 },
    { seconds: 12, shade: 0 },
  ]);
  [site, improving, steady, lamps] = await Promise.all([
    openSite(),
    launchWithCamera(film('improving')),
    launchWithCamera(film('steady')),
    launchWithCamera(film('lamps')),
  ]);
});
afterAll(async () => {
  await Promise.all([site, improving, steady, lamps].map((each) => each.close()));
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  const contexts = [improving, steady, lamps].flatMap((browser) => browser.contexts());
  await Promise.all(contexts.map((context) => context.close()));
  expect(errors.splice(0)).toEqual([]);
});

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', permissions: ['camera'], ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.url);
  await waitUntilReady(page);
  return page;
}

const openCamera = (page: Page) => page.getByRole('button', { name: 'Take a photo' }).click();
const shutter = (page: Page) => page.getByRole('button', { name: 'Take the photo' });
const firstLook = (page: Page) =>
  page.locator('.live-rules [data-standing=passed]').first().waitFor({ state: 'attached' });
const trackState = (page: Page) =>
  page.evaluate(() => (window as unknown as { track: MediaStreamTrack }).track.readyState);

/** Notes every hint and everything that is read out, in order. */
async function listen(page: Page): Promise<{ hints(): Promise<string[]>; said(): Promise<string[]> }> {
  await page.evaluate(() => {
    const heard = { hints: [] as string[], said: [] as string[] };
    Object.assign(window, { heard });
    const note = (list: string[], text: string | null | undefined) => {
      if (text && list.at(-1) !== text) list.push(text);
    };
    new MutationObserver(() => {
      note(heard.hints, document.querySelector<HTMLElement>('.camera-hint')?.dataset.hint);
      note(heard.said, document.querySelector('[role=status]')?.textContent);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const read = (name: 'hints' | 'said') =>
    page.evaluate((key) => (window as unknown as { heard: Record<string, string[]> }).heard[key]!, name);
  return { hints: () => read('hints'), said: () => read('said') };
}

/** Keeps the camera's track where tests find it. */
async function keepTrack(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('video')?.srcObject);
  await page.evaluate(() => {
    const stream = document.querySelector('video')!.srcObject as MediaStream;
    Object.assign(window, { track: stream.getVideoTracks()[0] });
  });
}

describe('a card in a hand', () => {
  it(
    'is guided, problem after problem, until its photo is taken by itself and passes',
    async () => {
      const page = await openPage(improving);
      const heard = await listen(page);
      await openCamera(page);
      await page.locator('.next-step').waitFor({ timeout: FILM_TIME });
      const hints = await heard.hints();
      const first = (key: string) => hints.indexOf(key);
      expect(first('corners')).toBeGreaterThan(-1);
      expect(first('blur')).toBeGreaterThan(first('corners'));
      expect(first('glare')).toBeGreaterThan(first('blur'));
      expect(first('good')).toBeGreaterThan(first('glare'));
      expect(hints.at(-1)).toBe('good');
      const said = (await heard.said()).join('\n');
      expect(said).toMatch(
        /Show the whole.*[\s\S]*Wait for the focus[\s\S]*Tilt until[\s\S]*Photo in 2\nPhoto in 1/,
      );
      expect(await page.locator('.verdict').getAttribute('data-standing')).toBe('passed');
      expect(await page.locator('.findings [data-rule]').count()).toBe(RULES.length);
    },
    2 * FILM_TIME,
  );

  it('is photographed by hand too, and the camera opened again', async () => {
    const page = await openPage(steady);
    await openCamera(page);
    await keepTrack(page);
    await firstLook(page);
    await page.getByRole('switch', { name: 'Automatic' }).uncheck();
    await shutter(page).click();
    await page.locator('.next-step').waitFor();
    expect(await trackState(page)).toBe('ended');
    expect(await page.title()).toContain('Photo quality is fine');
    await page.getByRole('button', { name: 'Take it again' }).click();
    await firstLook(page);
    expect(await page.getByRole('switch', { name: 'Automatic' }).isChecked()).toBe(false);
    await page.goForward();
    expect(await page.locator('h1').textContent()).toContain('Photo quality is fine');
  });

  it('can be saved as it was taken, shared, and straightened', async () => {
    const page = await openPage(steady);
    await page.evaluate(() => {
      const kept = { photos: [] as File[], shared: [] as string[] };
      Object.assign(window, { kept });
      const createUrl = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        if (blob instanceof File) kept.photos.push(blob);
        return createUrl(blob);
      };
      navigator.canShare = () => true;
      navigator.share = async ({ files = [] }: ShareData = {}) => {
        kept.shared.push(...files.map(({ name }) => name));
      };
    });
    await openCamera(page);
    await page.getByRole('button', { name: 'Save photo' }).waitFor();
    const save = async () => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save photo' }).click();
      const download = await waiting;
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const whole = await save();
    const taken = await page.evaluate(async () => {
      const [photo] = (window as unknown as { kept: { photos: File[] } }).kept.photos;
      return { name: photo!.name, bytes: [...new Uint8Array(await photo!.arrayBuffer())] };
    });
    expect(whole.name).toBe(taken.name);
    expect([...whole.bytes]).toEqual(taken.bytes);

    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('radio', { name: 'Straightened' }).check();
    await page.locator('.straight-copy img').waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    const straight = await save();
    const { width = 0, height = 1 } = await sharp(straight.bytes).metadata();
    expect(width / height).toBeCloseTo(88.6 / 56.98, 1);
    expect(
      await page.evaluate(() => (window as unknown as { kept: { shared: string[] } }).kept.shared),
    ).toEqual([whole.name, straight.name]);
  });

  it('is photographed without a countdown where that is switched off', async () => {
    const page = await openPage(steady);
    const heard = await listen(page);
    await page.evaluate(() => localStorage.setItem('clearshot.live', '{"countdown":false}'));
    await openCamera(page);
    await page.locator('.next-step').waitFor();
    expect((await heard.said()).join()).not.toContain('Photo in');
  });

  it('is photographed from the frame where the browser takes no stills', async () => {
    const page = await openPage(steady);
    await page.evaluate(() => {
      Reflect.deleteProperty(window, 'ImageCapture');
    });
    await openCamera(page);
    await page.locator('.next-step').waitFor();
    expect(await page.locator('.stage-image').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(
      1280,
    );
  });
});

describe('a camera', () => {
  it('is named, remembered, set and given back', async () => {
    const page = await openPage(steady);
    await page.evaluate(() => {
      const { getCapabilities, getSettings } = MediaStreamTrack.prototype;
      const extra = { torch: true, zoom: { min: 1, max: 4, step: 0.5 }, focusMode: ['continuous', 'manual'] };
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      Object.assign(MediaStreamTrack.prototype, {
        getCapabilities(this: MediaStreamTrack) {
          return { ...getCapabilities.call(this), ...extra };
        },
        getSettings(this: MediaStreamTrack) {
          return { ...getSettings.call(this), focusMode: 'continuous' };
        },
        async applyConstraints(constraints: MediaTrackConstraints) {
          asked.push(constraints.advanced?.[0]);
        },
      });
    });
    await openCamera(page);
    await keepTrack(page);
    await page.getByRole('button', { name: 'Light' }).click();
    await page.getByRole('button', { name: 'Camera settings' }).click();
    expect(await page.getByLabel('Which camera').locator('option').textContent()).toContain('steady.mjpeg');
    await page.getByLabel('Zoom').fill('2');
    await page.locator('#camera-focus').selectOption('manual');
    const asked = () => page.evaluate(() => (window as unknown as { asked: unknown[] }).asked);
    expect(await asked()).toEqual([{ torch: true }, { zoom: 2 }, { focusMode: 'manual' }]);
    await page.getByLabel('Which camera').dispatchEvent('change');
    expect(await page.evaluate(() => localStorage.getItem('clearshot.camera'))).toMatch(/^[0-9a-f]+$/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Close the camera' }).click();
    await page.locator('.intake').waitFor();
    expect(await trackState(page)).toBe('ended');
  });

  it('that is not allowed is a card that says how to allow it, and leads on to a photo', async () => {
    const page = await openPage(steady, { permissions: [] });
    await openCamera(page);
    await page.locator('[data-fault=denied]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The camera is not allowed');
    await page.context().grantPermissions(['camera']);
    await page.getByRole('button', { name: 'Try again' }).click();
    await firstLook(page);
  });

  it('that is unplugged in the middle is a card too, and can be tried again', async () => {
    const page = await openPage(steady);
    await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
    await openCamera(page);
    await keepTrack(page);
    await firstLook(page);
    // What the browser does when the plug is pulled.
    await page.evaluate(() =>
      (window as unknown as { track: MediaStreamTrack }).track.dispatchEvent(new Event('ended')),
    );
    await page.locator('[data-fault=ended]').waitFor();
    expect(await page.locator('.camera-fault').textContent()).toContain('The camera has gone');
    await page.getByRole('button', { name: 'Try again' }).click();
    await firstLook(page);
  });

  it.each([
    ['NotFoundError', 'none', 'No camera was found'],
    ['NotReadableError', 'busy', 'Another program uses the camera'],
    ['AbortError', 'busy', 'Another program uses the camera'],
    ['TypeError', 'other', 'The camera does not start'],
  ])('that fails with %s is a card that says so', async (name, fault, title) => {
    const page = await openPage(steady);
    await page.evaluate((name) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', name));
    }, name);
    await openCamera(page);
    await page.locator(`[data-fault=${fault}]`).waitFor();
    expect(await page.locator('.camera-fault h2').textContent()).toBe(title);
  });
});

it('opens no camera on a page without HTTPS, and says so', async () => {
  const page = await openPage(steady);
  await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await openCamera(page);
  await page.locator('[data-fault=insecure]').waitFor();
  expect(await page.locator('.camera-fault').textContent()).toContain('https');
});

describe('the lighting bench', () => {
  const openBench = (page: Page) => page.getByRole('button', { name: 'Open the lighting bench' }).click();
  const hint = (page: Page, key: string) => page.locator(`.live-hint[data-hint=${key}]`);
  const figure = (page: Page, id: string) => page.locator(`[data-figure=${id}] strong`);

  it(
    'names the side that gets less light, and shows what another lamp changes',
    async () => {
      const page = await openPage(lamps);
      await openBench(page);
      await hint(page, 'light-evenness').waitFor({ timeout: FILM_TIME });
      expect(await hint(page, 'light-evenness').textContent()).toMatch(/lower right corner gets \d+ %/);
      await page.getByRole('button', { name: 'Keep as before' }).click();
      await hint(page, 'light-good').waitFor({ timeout: FILM_TIME });
      await page.getByRole('button', { name: 'Keep as after' }).click();
      expect(await page.locator('.snapshot').count()).toBe(2);
      expect(await page.locator('.comparison tr', { hasText: 'Evenness' }).textContent()).toContain('better');
    },
    2 * FILM_TIME,
  );

  it('saves a session as a page and as JSON, with pictures only when asked', async () => {
    const page = await openPage(steady);
    await openBench(page);
    await figure(page, 'evenness').waitFor();
    await page.getByRole('button', { name: 'Keep as before' }).click();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const session = JSON.parse(await save('Save as JSON'));
    expect(session).toMatchObject({ schemaVersion: 1, kind: 'lightingSession' });
    expect(session.snapshots[0]).toMatchObject({ name: 'Before', picture: null });
    expect(session.snapshots[0].figures.evenness.value).toBeGreaterThan(0.8);
    expect(session.snapshots[0].rules.map(({ id }: { id: string }) => id)).toContain('corners');
    const html = await save('Save as a page');
    expect(html).not.toMatch(/<script|<img|https?:(?!\/\/www\.w3\.org)/);
    await page.getByLabel('Put the pictures in').check();
    expect(await save('Save as a page')).toContain('<img src="data:image/jpeg;base64,');
    // The page itself takes no HTML that is made of text.
    const saved = await page.context().newPage();
    await saved.setContent(html);
    expect(await saved.locator('svg').count()).toBe(3);
  });

  it.each(['light', 'dark'] as const)('keeps to WCAG 2.2 AA in %s colours', async (colorScheme) => {
    const page = await openPage(steady, { colorScheme });
    await openBench(page);
    await figure(page, 'evenness').waitFor();
    await page.getByRole('button', { name: 'Keep as before' }).click();
    await page.getByRole('button', { name: 'Keep as after' }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('measures a plain sheet, frames a card, and tells how steady the rules are', async () => {
    const page = await openPage(steady);
    await openBench(page);
    await figure(page, 'evenness').waitFor();
    await page.getByRole('radio', { name: 'A plain sheet' }).check();
    await page.getByRole('radio', { name: 'Card (ID-1)' }).check();
    expect(await page.locator('.live-guide-label').textContent()).toMatch(/\d+ dpi when the frame is filled/);
    for (const layer of ['Reflections', 'Focus', 'Nothing']) {
      await page.getByRole('radio', { name: layer }).check();
    }
    await page.locator('.steadiness li[data-standing=passed]').first().waitFor();
    const live = RULES.filter(({ stage }) => stage !== 'still');
    expect(await page.locator('.steadiness li').count()).toBe(live.length);
  });
});

it('fills a phone in both orientations, with the hint and the shutter in reach', async () => {
  const page = await openPage(steady, { viewport: { width: 360, height: 740 } });
  await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
  await openCamera(page);
  await firstLook(page);
  for (const [width, height] of [
    [360, 740],
    [740, 360],
    [390, 664],
  ] as const) {
    await page.setViewportSize({ width, height });
    const camera = await page.locator('.camera').boundingBox();
    expect(camera).toMatchObject({ x: 0, y: 0, width, height });
    for (const part of ['.shutter', '.camera-hint', '.camera-round >> nth=0']) {
      const box = (await page.locator(part).boundingBox())!;
      expect(box.x >= 0 && box.x + box.width <= width, part).toBe(true);
      expect(box.y >= 0 && box.y + box.height <= height, part).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  }
});

it('takes what it shows: the same part of the frame', async () => {
  const page = await openPage(steady, { viewport: { width: 740, height: 360 } });
  await page.evaluate(() => Reflect.deleteProperty(window, 'ImageCapture'));
  await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
  await openCamera(page);
  await firstLook(page);
  const shown = (await page.locator('.live-picture').boundingBox())!;
  await shutter(page).click();
  await page.locator('.next-step').waitFor();
  const taken = await page
    .locator('.stage-image')
    .evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => naturalWidth / naturalHeight);
  expect(taken).toBeCloseTo(shown.width / shown.height, 1);
});

it.each(['Take a photo', 'Open the lighting bench'])(
  '%s fits every screen, in both directions, with targets for fingers',
  async (name) => {
    const page = await openPage(steady);
    await page.evaluate(() => localStorage.setItem('clearshot.live', '{"automatic":false}'));
    await page.getByRole('button', { name }).click();
    await page
      .locator('.live-rules [data-standing=passed], .steadiness [data-standing=passed]')
      .first()
      .waitFor({ state: 'attached' });
    for (const [width, direction] of [
      [320, 'ltr'],
      [360, 'rtl'],
      [768, 'ltr'],
      [1440, 'rtl'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, .switch, .tick, .choice-option, input[type=range]')]
          .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
          .map((target) => target.textContent),
      );
      expect(small).toEqual([]);
    }
  },
);
