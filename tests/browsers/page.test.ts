/** The page in the other engines: a photo, a verdict, the policy, and all of it without a network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '../support/server.ts';
import { startFirefox } from './firefox.ts';
import { type RemoteBrowser, waitUntil } from './remoteBrowser.ts';
import { startWebKit } from './webkit.ts';

const PHOTO = 'public/samples/glare.jpg';
const HEIC = 'tests/data/heic/quadrants-p3.heic';
const FORMATS = ['png', 'webp', 'avif'] as const;

let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'clearshot-browsers-'));
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir: join(work, 'page'), emptyOutDir: true },
  });
  for (const format of FORMATS) {
    await sharp(PHOTO)
      .toFormat(format)
      .toFile(join(work, `photo.${format}`));
  }
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe.each([
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
])('%s', (_, start) => {
  let browser: RemoteBrowser;
  let server: FolderServer;

  beforeAll(async () => {
    server = await serveFolder(join(work, 'page'));
    browser = await start();
    await browser.open(server.url);
    await waitUntil(browser, "document.documentElement.dataset.checks === 'kept'");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function check(file: string): Promise<string> {
    await browser.choose('#pick', file);
    await waitUntil(browser, "document.querySelector('.next-step, .fault')");
    const verdict = await browser.evaluate<string>("document.querySelector('.verdict').innerText");
    await browser.evaluate("document.querySelector('.verdict .actions button').click()");
    await waitUntil(browser, "document.querySelector('.intake')");
    return verdict;
  }

  it('gives a photo its verdict, whatever its format', async () => {
    for (const file of [PHOTO, ...FORMATS.map((format) => join(work, `photo.${format}`))]) {
      expect(await check(file), file).toMatch(/reflection[\s\S]*Next step/);
    }
    expect(await check(HEIC)).toContain('Next step');
  });

  it('says what is wrong with a file that is not a photo', async () => {
    expect(await check('README.md')).toContain('This kind of file cannot be checked');
  });

  it('keeps to the policy: no script made of text, no other address', async () => {
    await browser.evaluate(`(() => {
      window.stopped = new Set();
      document.addEventListener('securitypolicyviolation', (event) => stopped.add(event.effectiveDirective));
      new Image().src = 'http://127.0.0.1:9/?photo';
      fetch('http://127.0.0.1:9/').catch(() => {});
      setTimeout(() => new Function('return 1')());
    })()`);
    await waitUntil(browser, "['img-src', 'connect-src', 'script-src'].every((name) => stopped.has(name))");
  });

  it('opens and checks photos with the server gone', async () => {
    await server.close();
    await browser.open(server.url);
    await waitUntil(browser, "document.documentElement.dataset.checks === 'kept'");
    expect(await check(PHOTO)).toContain('reflection');
    expect(await check(HEIC)).toContain('Next step');
  });
});
