/**
 * The package in the hands of those who use it: packed, installed, with no configuration but what docs/bundlers.md says.
 * `CONSUMERS=quick` runs those that CI always runs; another word those with it in their names.
 */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { CHECKERS, RUNTIME_CONSUMERS, WEB_CONSUMERS, type WebConsumer } from './consumers.ts';
import { makeProject, packPackage, run, type Server, startServer } from './project.ts';

const PHOTOS = { JPEG: resolve('fixtures/good-wood.jpg'), HEIC: resolve('tests/data/heic/quadrants.heic') };

const wanted = process.env.CONSUMERS ?? '';
const isWanted = ({ name, quick }: { name: string; quick?: boolean }) =>
  wanted === 'quick' ? quick === true : name.toLowerCase().includes(wanted.toLowerCase());

let tarball: string;
let browser: Browser;

beforeAll(async () => {
  tarball = packPackage();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(resolve(tarball, '..'), { recursive: true });
});

describe.each(WEB_CONSUMERS.filter(isWanted))('$name', (consumer) => {
  let folder: string;

  beforeAll(() => {
    folder = makeProject(consumer.app, tarball, consumer.packages);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  it('checks a JPEG and a HEIC photo, built', async () => {
    run(consumer.build, folder);
    await checkPhotos(await serveBuilt(consumer, folder));
  });

  it.runIf(consumer.dev)('checks them while it is developed', async () => {
    await checkPhotos(await startServer(consumer.dev!, folder));
  });
});

describe.each(RUNTIME_CONSUMERS.filter(isWanted))('$name', ({ packages, command }) => {
  it('checks a JPEG and a HEIC photo', () => {
    const folder = makeProject('node', tarball, packages);
    const lines = run(`${command} ${Object.values(PHOTOS).join(' ')}`, folder)
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      Object.values(PHOTOS).map((file) => ({ file, error: null, rules: expect.any(Number) })),
    );
    rmSync(folder, { recursive: true });
  });
});

describe.each(CHECKERS.filter(isWanted))('$name', ({ app, packages, command, writes }) => {
  it('finds nothing wrong', () => {
    const folder = makeProject(app, tarball, packages);
    run(command.replace('$TARBALL', tarball), folder);
    if (writes) compareFolders(join(folder, writes.folder), writes.keptIn);
    rmSync(folder, { recursive: true });
  });
});

/** `UPDATE_API=1` keeps what is new instead. */
function compareFolders(written: string, keptIn: string): void {
  if (process.env.UPDATE_API) cpSync(written, keptIn, { recursive: true });
  expect(readdirSync(keptIn).sort()).toEqual(readdirSync(written).sort());
  for (const name of readdirSync(written)) {
    expect(readFileSync(join(keptIn, name), 'utf8'), name).toBe(readFileSync(join(written, name), 'utf8'));
  }
}

async function serveBuilt({ built }: WebConsumer, folder: string): Promise<Server> {
  if ('command' in built) return startServer(built.command, folder);
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: built.folder },
    preview: { port: 0 },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => void server.close() };
}

async function checkPhotos(server: Server): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(server.url);
    for (const [format, file] of Object.entries(PHOTOS)) {
      // Some development servers load the page anew when they have seen what it needs.
      await page.locator('body[data-answer=\'"ready"\'], body[data-answer*="file"]').waitFor();
      await page.locator('#photo').setInputFiles(file);
      const answer = page.locator(
        `body[data-answer*="${file.split('/').pop()}"], body[data-answer*="failure"]`,
      );
      await answer.waitFor({ timeout: 60_000 }).catch(() => {
        throw new Error(`Expected a report on the ${format} photo but received none; the page says ${said}`);
      });
      const { rules, ...rest } = JSON.parse((await answer.getAttribute('data-answer'))!);
      expect({ format, ...rest, said }).toEqual({
        format,
        file: file.split('/').pop(),
        error: null,
        said: [],
      });
      expect(rules).toBeGreaterThan(5);
    }
    await page.locator('clearshot-check').getByText('Elegir una foto').waitFor();
  } finally {
    await context.close();
    server.close();
  }
}
