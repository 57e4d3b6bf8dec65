/**
 * The package in the hands of those who use it: packed, installed, with no configuration but what docs/bundlers.md says.
 * `CONSUMERS=quick` runs those that are run each night; other words, with commas between them, those with
 * one of them in their names. `UPDATE_TABLE=1` writes
 * what was seen into docs/bundlers.md.
 */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { CHECKERS, RUNTIME_CONSUMERS, WEB_CONSUMERS, type WebConsumer } from './consumers.ts';
import { installedVersion, makeProject, packPackage, run, type Server, startServer } from './project.ts';
import { type Row, writeRows } from './table.ts';

const PHOTOS = { JPEG: resolve('fixtures/good-wood.jpg'), HEIC: resolve('tests/data/heic/quadrants.heic') };

const wanted = (process.env.CONSUMERS ?? '').toLowerCase();
const isWanted = ({ name, quick }: { name: string; quick?: boolean }) =>
  wanted === 'quick'
    ? quick === true
    : wanted.split(',').some((word) => name.toLowerCase().includes(word.trim()));

let tarball: string;
let browser: Browser | undefined;

beforeAll(async () => {
  tarball = packPackage();
  if (WEB_CONSUMERS.some(isWanted)) browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(resolve(tarball, '..'), { recursive: true });
});

describe.each(WEB_CONSUMERS.filter(isWanted))('$name', (consumer) => {
  let folder: string;
  const seen = { built: '', developed: '' };

  beforeAll(() => {
    folder = makeProject(consumer.app, tarball, consumer.packages);
  });
  afterAll(() => {
    const { name, packages, setting: takes = 'nothing' } = consumer;
    const row = { name, version: installedVersion(folder, packages[0]), seen: Object.values(seen), takes };
    keepRow('bundlers', Object.keys(seen), WEB_CONSUMERS, row);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('checks a JPEG and a HEIC photo, built', async () => {
    seen.built = 'no';
    run(consumer.build, folder);
    await checkPhotos(await serveBuilt(consumer, folder));
    seen.built = 'yes';
  });

  it.runIf(consumer.dev)('checks them while it is developed', async () => {
    seen.developed = 'no';
    await checkPhotos(await startServer(consumer.dev!, folder));
    seen.developed = 'yes';
  });
});

describe.each(RUNTIME_CONSUMERS.filter(isWanted))('$name', ({ name, packages, program }) => {
  let folder: string;
  const seen = { '`import`': '', '`require`': '' };

  beforeAll(() => {
    folder = makeProject('node', tarball, packages);
  });
  afterAll(() => {
    const version = installedVersion(folder, packages[0]);
    keepRow('runtimes', Object.keys(seen), RUNTIME_CONSUMERS, {
      name,
      version,
      seen: Object.values(seen),
      takes: 'nothing',
    });
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['`import`', 'esm.mjs'],
    ['`require`', 'commonjs.cjs'],
  ] as const)('checks a JPEG and a HEIC photo, by %s', (way, script) => {
    seen[way] = 'no';
    const lines = run(`${program} ${script} ${Object.values(PHOTOS).join(' ')}`, folder)
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      Object.values(PHOTOS).map((file) => ({ file, error: null, rules: expect.any(Number) })),
    );
    seen[way] = 'yes';
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
  const files = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(files(keptIn)).toEqual(files(written));
  for (const name of files(written)) {
    const text = readFileSync(join(written, name), 'utf8');
    expect(readFileSync(join(keptIn, name), 'utf8'), `${name}: run npm run docs:api`).toBe(text);
  }
}

function keepRow(table: string, columns: string[], consumers: readonly { name: string }[], row: Row): void {
  if (process.env.UPDATE_TABLE) {
    const order = consumers.map(({ name }) => name);
    writeRows(table, columns, order, [row]);
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
  const context = await browser!.newContext();
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
