/** What the package weighs, and what a minimal application loads of it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { serveSite } from '../../tests/support/harness.ts';
import { printFigure, printHeading } from '../shared/print.ts';
import { compressedMegabytes } from './compressed.ts';

const PAGE = `<!doctype html><title>loading</title><link rel="icon" href="data:," /><script type="module" src="./main.js"></script>`;

const SCRIPT = `import { createChecker } from ${JSON.stringify(resolve('dist/browser/index.js'))};
const checker = createChecker();
document.title = 'made';
checker.warmUp().then(() => { document.title = 'ready'; });
`;

export async function measurePackage(): Promise<void> {
  const { size, unpackedSize, entryCount } = packed();
  printHeading('The package, and a minimal application with it, brotli');
  printFigure('packed', `${(size / 1e6).toFixed(2)} MB`, 'under 6 MB');
  printFigure('unpacked', `${(unpackedSize / 1e6).toFixed(2)} MB`);
  printFigure('files', String(entryCount));
  const { made, ready } = await loadApplication();
  printFigure('application, until the checker is made', made);
  printFigure('application, until the engine is loaded', ready, 'within 3 MB');
}

function packed(): { size: number; unpackedSize: number; entryCount: number } {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.toString())[0];
}

/** Built by Vite as it comes. */
async function loadApplication(): Promise<{ made: string; ready: string }> {
  const root = mkdtempSync(join(tmpdir(), 'clearshot-application-'));
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'main.js'), SCRIPT);
  await build({ root, configFile: false, logLevel: 'error' });
  const folder = join(root, 'dist');
  const site = await serveSite(folder, 'stranger');
  const asked = new Set<string>();
  try {
    const page = await site.browser.newPage();
    page.context().on('request', (request) => {
      if (request.url().startsWith(site.url)) asked.add(request.url().slice(site.url.length) || 'index.html');
    });
    await page.goto(site.url);
    await page.waitForFunction(() => document.title !== 'loading');
    const made = [...asked].filter((file) => !/worker|\.(wasm|bin)$/.test(file));
    await page.waitForFunction(() => document.title === 'ready');
    return { made: compressedMegabytes(folder, made), ready: compressedMegabytes(folder, asked) };
  } finally {
    await site.close();
    rmSync(root, { recursive: true });
  }
}
