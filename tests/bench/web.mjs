/**
 * Measures the page in Chromium: how long a cold visitor waits, what is transferred, and how long a warm check
 * takes. Needs the build (`npm run build`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

/** A page that has the published library, as it comes. */
const LIBRARY_PAGE = '<!doctype html><script type="module" src="/start.js"></script>';
const LIBRARY_START = "import { createChecker } from '/index.js'; window.checker = createChecker();";

/**
 * @param {{ chromiumPath: string, flags: string[], photo: Uint8Array, runs?: number }} options
 *   `photo`: the file whose warm check is timed; `runs`: how often each thing is measured
 * @returns medians in milliseconds and brotli sizes in bytes
 */
export async function measureWeb({ chromiumPath, flags, photo, runs = 5 }) {
  for (const folder of ['dist/web', 'dist/browser']) {
    if (!existsSync(folder)) throw new Error(`Expected ${folder} from npm run build but found none`);
  }
  const launch = () => chromium.launch({ executablePath: chromiumPath, args: flags });
  const page = await serve('dist/web', {});
  const library = await serve('dist/browser', {
    '/': LIBRARY_PAGE,
    '/start.js': LIBRARY_START,
    '/photo': photo,
  });
  try {
    const visits = [];
    for (let i = 0; i < runs; i++) visits.push(await coldVisit(launch, page.url));
    return {
      usableMs: median(visits.map((visit) => visit.usable)),
      firstVerdictMs: median(visits.map((visit) => visit.verdict)),
      warmCheckMs: await warmCheck(launch, library.url, runs),
      transfer: transferSizes(visits[0].requested),
    };
  } finally {
    page.close();
    library.close();
  }
}

/** A first visit with nothing cached: the first sample is tried as soon as it is there. */
async function coldVisit(launch, url) {
  const browser = await launch();
  const page = await browser.newPage();
  const requested = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    window.times = {};
    new MutationObserver(() => {
      if (document.querySelector('input[type=file]')) window.times.usable ??= performance.now();
      const sample = document.querySelector('.sample');
      if (sample && !window.times.tried) {
        window.times.tried = performance.now();
        sample.click();
      }
      if (document.querySelector('.next-step')) window.times.verdict ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => window.times.verdict);
  await page.locator('html[data-checks="ready"]').waitFor({ state: 'attached' });
  const times = await page.evaluate(() => window.times);
  await browser.close();
  return { ...times, requested };
}

/** One whole check, decoding included, after two that warm up. */
async function warmCheck(launch, url, runs) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'checker' in window);
  const times = await page.evaluate(async (runs) => {
    const photo = await (await fetch('/photo')).blob();
    const times = [];
    for (let i = 0; i < runs + 2; i++) {
      const start = performance.now();
      await window.checker.check(photo);
      times.push(performance.now() - start);
    }
    return times.slice(2);
  }, runs);
  await browser.close();
  return median(times);
}

/** What a first visit transfers, by what it is for. */
function transferSizes(requested) {
  const sizes = { page: 0, classicalEngine: 0, models: 0, samples: 0 };
  for (const path of new Set(requested)) {
    const file = path === '/' ? 'index.html' : path.slice(1);
    if (existsSync(join('dist/web', file))) sizes[purposeOf(file)] += brotliSize(join('dist/web', file));
  }
  const heicDecoder = readdirSync('dist/web/assets').find((name) => name.startsWith('libheif'));
  return { ...sizes, heicDecoder: brotliSize(join('dist/web/assets', heicDecoder)) };
}

function purposeOf(file) {
  if (file.startsWith('samples/')) return 'samples';
  if (/tfjs|tensorflow|weights|model/.test(file)) return 'models';
  return /opencv|check-/.test(file) ? 'classicalEngine' : 'page';
}

/** Quality 9 is near what hosts use that compress ahead. */
function brotliSize(file) {
  const bytes = readFileSync(file);
  if (/\.(jpg|png|webp)$/.test(file)) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** Serves a folder, and a few answers that are not in it. */
async function serve(folder, answers) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    const body = answers[path] ?? (existsSync(file) ? readFileSync(file) : null);
    const type = TYPES[extname(path)] ?? (path === '/' ? TYPES['.html'] : 'application/octet-stream');
    const policy = `${POLICY}; img-src 'self' blob: data:; style-src 'self'`;
    response.writeHead(body === null ? 404 : 200, {
      'Content-Type': type,
      'Content-Security-Policy': policy,
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
