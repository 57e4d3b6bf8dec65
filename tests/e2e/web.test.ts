/** What the page asks of the network and of the browser: its promise is that nothing leaves the device. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page, Request } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { HEADERS } from '../../scripts/plugins/headers.ts';
import type { Site } from '../support/harness.ts';
import { openSite, waitUntilKept } from '../support/page.ts';

const PHOTO = 'fixtures/glare-window.jpg';
const HEIC = 'tests/data/heic/quadrants-p3.heic';
const TEXT = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a photo') };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens the page; `requests` grows with everything that it or its workers fetch. */
async function openPage(): Promise<{ page: Page; requests: Request[]; violations: string[] }> {
  const context = await site.browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: Request[] = [];
  const violations: string[] = [];
  context.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) requests.push(request);
  });
  page.on('websocket', (socket) => violations.push(`websocket ${socket.url()}`));
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  await page.goto(site.url);
  await waitUntilKept(page);
  return { page, requests, violations };
}

const finished = (page: Page) => page.locator('.next-step').waitFor();

describe('the network', () => {
  it("is asked only for the page's own files, by GET, with nothing added", async () => {
    const { requests } = await openPage();
    const files = new Set(readdirSync(site.folder, { recursive: true, encoding: 'utf8' }));
    expect(requests.length).toBeGreaterThan(5);
    for (const request of requests) {
      const url = new URL(request.url());
      expect(url.origin, request.url()).toBe(new URL(site.url).origin);
      expect(files, request.url()).toContain(url.pathname.slice(1) || 'index.html');
      expect([request.method(), request.postData()]).toEqual(['GET', null]);
      // The service worker asks for a file in the very version that it was built with.
      expect(url.search, request.url()).toMatch(/^$|^\?__WB_REVISION__=[0-9a-f]{32}$/);
    }
  });

  it('is not asked at all once the page is ready: not for a photo, a sample, a bad file or a report', async () => {
    const { page, requests, violations } = await openPage();
    requests.length = 0;
    await page.setInputFiles('#pick', PHOTO);
    await finished(page);
    await page.locator('summary', { hasText: 'Report' }).click();
    await page.getByRole('button', { name: 'Save report' }).click();
    await page.getByRole('button', { name: 'Enlarge' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Check another photo' }).click();
    await page.getByRole('button', { name: 'Why was mine rejected?' }).click();
    await page.goBack();
    await page.locator('.sample').last().click();
    await finished(page);
    await page.getByRole('button', { name: 'Check another photo' }).click();
    await page.setInputFiles('#pick', TEXT);
    await page.locator('.fault').waitFor();
    expect(requests.map((request) => request.url())).toEqual([]);
    expect(violations).toEqual([]);
  });

  it('is not asked for the HEIC decoder either: it is kept with the page', async () => {
    const { page, requests, violations } = await openPage();
    requests.length = 0;
    await page.setInputFiles('#pick', HEIC);
    await finished(page);
    const responses = await Promise.all(requests.map((request) => request.response()));
    expect(responses.map((response) => response!.url())).toEqual([
      expect.stringMatching(/\/assets\/libheif-/),
    ]);
    expect(responses.map((response) => response!.fromServiceWorker())).toEqual([true]);
    expect(violations).toEqual([]);
  });
});

describe('an engine that does not come', () => {
  it.each([
    [
      'when it is missing',
      (page: Page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
    ],
    ['when the connection breaks', (page: Page) => page.route('**/*.wasm', (route) => route.abort())],
    ['when its script is missing', (page: Page) => page.route('**/assets/main-*', (route) => route.abort())],
  ])('is named in a card, %s, and the next try gets it', async (_, breakIt) => {
    const context = await site.browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await breakIt(page);
    await page.goto(site.url);
    await page.setInputFiles('#pick', PHOTO);
    await page.locator('.fault').waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await finished(page);
  });
});

describe('a browser that is too old', () => {
  it.each<[string, () => unknown]>([
    ['WebAssembly', () => Reflect.deleteProperty(globalThis, 'WebAssembly')],
    ['SIMD in WebAssembly', () => Object.assign(WebAssembly, { validate: () => false })],
    ['OffscreenCanvas', () => Reflect.deleteProperty(globalThis, 'OffscreenCanvas')],
  ])('is told so: without %s', async (name, takeAway) => {
    const context = await site.browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.addInitScript(takeAway);
    await page.goto(site.url);
    const card = page.locator('.fault');
    expect(await card.textContent()).toMatch(`This browser cannot run the checks`);
    expect(await card.textContent()).toMatch(`Expected a browser with ${name}`);
  });
});

describe('the policy', () => {
  let opened: Promise<Page> | undefined;
  /** One page for all attempts: none of them changes it. */
  const openOnce = () => {
    opened ??= site.browser.newPage().then(async (page) => {
      await page.goto(site.url);
      return page;
    });
    return opened;
  };

  it('comes with every file', async () => {
    const { requests } = await openPage();
    for (const request of requests) {
      const headers = (await request.response())!.headers();
      for (const [name, value] of Object.entries(HEADERS)) {
        expect(headers[name.toLowerCase()], `${request.url()} ${name}`).toBe(value);
      }
    }
  });

  it('stands in the page too, for hosts that send no headers', () => {
    const html = readFileSync(join(site.folder, 'index.html'), 'utf8');
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)!;
    const policy = meta[1]!.replaceAll('&#39;', "'");
    expect(policy.replace('; base-uri', "; frame-ancestors 'none'; base-uri")).toBe(
      HEADERS['Content-Security-Policy'],
    );
    expect(meta.index).toBeLessThan(html.indexOf('<script'));
  });

  it('names no other place and no way round', () => {
    expect(HEADERS['Content-Security-Policy']).not.toMatch(/'unsafe-(eval|inline)'|https?:|\*/);
  });

  it.each<[string, () => unknown]>([
    ['a request to another place', () => fetch('http://127.0.0.1:9/', { method: 'POST', body: 'photo' })],
    ['a beacon', () => navigator.sendBeacon('http://127.0.0.1:9/', 'photo')],
    [
      'an image from another place',
      () => {
        new Image().src = 'http://127.0.0.1:9/?photo';
      },
    ],
    ['a worker from an address of elsewhere', () => new Worker('https://127.0.0.1:9/worker.js')],
    ['markup from text', () => document.body.insertAdjacentHTML('beforeend', '<b>photo</b>')],
    ['a worker from text', () => new Worker(URL.createObjectURL(new Blob(['1'])))],
    // Later, because what the test itself evaluates is let through.
    ['a script made of text', () => void setTimeout(() => new Function('return 1')())],
  ])('stops %s', async (_, attempt) => {
    const page = await openOnce();
    await page.evaluate(() => {
      document.title = 'not stopped';
      const note = () => {
        document.title = 'stopped';
      };
      document.addEventListener('securitypolicyviolation', note, { once: true });
    });
    await page.evaluate(attempt).catch(() => {});
    await page.waitForFunction(() => document.title === 'stopped');
  });
});

describe('npm start', () => {
  it('serves at the port it is given, or at the next one that is free', async () => {
    const taken = createServer().listen(0, 'localhost');
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const server = spawn('npx', ['vite', 'preview', '--outDir', site.folder], {
      env: { ...process.env, PORT: String(port), NO_COLOR: '1' },
      detached: true,
    });
    onTestFinished(() => void process.kill(-server.pid!));
    const address = await addressOf(server);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect((await fetch(address)).headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  function addressOf(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      let output = '';
      server.stdout!.on('data', (chunk) => {
        output += chunk;
        const address = /http:\S+/.exec(output)?.[0];
        if (address) resolve(address);
      });
      server.once('exit', () => reject(new Error(`Expected an address but received ${output}`)));
    });
  }
});
