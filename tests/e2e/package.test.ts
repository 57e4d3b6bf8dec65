/** The package as a stranger gets it: packed, installed into an empty Vite project, built there, run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhotoReport } from '../../src/core/report.ts';
import { type Site, serveSite } from '../support/harness.ts';
import { installPackage } from '../support/packed.ts';

const PHOTO = 'good-wood.jpg';

const PAGE = `<!doctype html><title>A form</title><link rel="icon" href="data:," /><input type="file" /><script type="module" src="./main.ts"></script>`;

const PAGE_SCRIPT = `import { type Checker, createChecker, type PhotoReport } from 'clearshot';
import type { ClearshotCheck } from 'clearshot/element';
import 'clearshot/element';

const element: ClearshotCheck = document.createElement('clearshot-check');
element.language = 'es';
document.body.append(element);

const checker: Checker = createChecker({ preset: 'standard', rules: { corners: 'off' } });
const input = document.querySelector('input')!;
input.addEventListener('change', async () => {
  const report: PhotoReport = await checker.check(input.files![0]!);
  document.title = JSON.stringify(report);
});
`;

const NODE_SCRIPT = `import { createChecker } from 'clearshot/node';

const checker = createChecker();
const report = await checker.check(process.argv[2]!);
console.log(JSON.stringify(report));
checker.close();
`;

const TSCONFIG = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: ['node'],
    strict: true,
    noEmit: true,
  },
  include: ['*.ts'],
};

let project: string;

beforeAll(async () => {
  project = await installPackage('package');
  await Promise.all([
    writeFile(join(project, 'index.html'), PAGE),
    writeFile(join(project, 'main.ts'), PAGE_SCRIPT),
    writeFile(join(project, 'node.ts'), NODE_SCRIPT),
    writeFile(join(project, 'tsconfig.json'), JSON.stringify(TSCONFIG)),
    linkTools(),
  ]);
}, 300_000);

afterAll(() => rm(project, { recursive: true, force: true }));

/** The project's own tools, which are not what is tested: taken from here instead of installed. */
async function linkTools(): Promise<void> {
  await mkdir(join(project, 'node_modules/@types'), { recursive: true });
  for (const name of ['@types/node', 'undici-types']) {
    await cp(join('node_modules', name), join(project, 'node_modules', name), { recursive: true });
  }
}

function tool(name: string, args: string[]): string {
  const program = join(process.cwd(), 'node_modules/.bin', name);
  const { stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: 'utf8' });
  return stdout + stderr;
}

it('installs without a second compiler or our tools', async () => {
  const installed = await readdir(join(project, 'node_modules'));
  expect(installed.filter((name) => /^(typescript|opencv-ts|vite|vitest|playwright)/.test(name))).toEqual([]);
});

it('has types that a strict project accepts, libraries checked too', () => {
  expect(tool('tsc', ['--project', '.'])).toBe('');
});

it('checks a photo from Node', () => {
  tool('vite', ['build', '--ssr', 'node.ts', '--outDir', 'out', '--logLevel', 'error']);
  const output = execFileSync('node', ['out/node.js', join(process.cwd(), 'fixtures', PHOTO)], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toMatchObject({ error: null, outcome: expect.stringMatching(/pass|warn|fail/) });
});

describe('in a browser', () => {
  let site: Site;

  beforeAll(async () => {
    tool('vite', ['build', '--logLevel', 'error']);
    site = await serveSite(join(project, 'dist'), 'stranger');
  });
  afterAll(() => site?.close());

  it('checks a photo, built by Vite as it comes', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.url);
    await page.locator('body > input').setInputFiles(join('fixtures', PHOTO));
    await page.waitForFunction(() => document.title.startsWith('{'), null, { timeout: 30_000 });
    const report: PhotoReport = JSON.parse(await page.title());
    expect(report).toMatchObject({ file: PHOTO, error: null });
    expect(report.rules.map((rule) => rule.id)).not.toContain('corners');
    await page.locator('clearshot-check').getByText('Elegir una foto').waitFor();
  });
});
