/** What is built and shipped: one worker file for every bundler, notices, no traces of whoever built it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const BROWSER = 'dist/browser';
const WORKER = `${BROWSER}/clearshot/worker.js`;
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const scriptsOf = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.js'));

describe('the worker', () => {
  const code = readFileSync(WORKER, 'utf8');

  it('is one file that imports nothing', () => {
    expect(code).not.toMatch(/\bimport\s*\(|\bimport\s*["'{*]|\bfrom\s*["']|\bexport\s*[{*]/);
  });

  it('never asks whether it runs in Node: bundlers would answer', () => {
    expect(code).not.toMatch(/typeof[ (]+(process|global|__filename|__dirname|require)\b/);
    expect(code).not.toMatch(/(?<![.\w])(__filename|__dirname|require\(|process[.[])/);
  });

  it('evaluates no text, and starts no worker of text', () => {
    expect(code).not.toMatch(/\beval\(|new Function\(|new Worker\(/);
  });

  it('names the files beside it in the way that bundlers look for', () => {
    const named = [...code.matchAll(/new URL\((["'`])(.+?)\1,\s*import\.meta\.url\)/g)].map(
      ([, , name]) => name!,
    );
    expect(code.match(/import\.meta/g)).toHaveLength(named.length);
    const fetched = readdirSync(`${BROWSER}/clearshot`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(wasm|bin)$/.test(name))
      .map((name) => `./${name.replaceAll('\\', '/')}`);
    expect(named.sort()).toEqual(fetched.sort());
  });

  it('is named by the library both as a path beside it and as an export of the package', () => {
    const client = scriptsOf(BROWSER)
      .map((name) => readFileSync(join(BROWSER, name), 'utf8'))
      .join('');
    expect(client.match(/new Worker\(new URL\("clearshot\/worker\.js", import\.meta\.url\)/g)).toHaveLength(
      1,
    );
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(resolve(exports['./worker.js'])).toBe(resolve(BROWSER, 'clearshot/worker.js'));
  });
});

describe('notices', () => {
  it.each([
    [BROWSER, ['comlink']],
    [`${BROWSER}/clearshot`, ['@tensorflow/tfjs-core', 'comlink', 'libheif-js', 'opencv-ts']],
    ['dist', ['commander', 'picocolors', 'opencv-ts']],
    ['dist/web', ['@tensorflow/tfjs-backend-wasm', 'comlink', 'libheif-js', 'opencv-ts', 'workbox-core']],
  ])('lie in %s and name what is in it', (folder, names) => {
    const text = readFileSync(join(folder, NOTICES), 'utf8');
    for (const name of names) expect(text).toMatch(new RegExp(`^${name} [\\d.]+, `, 'm'));
  });

  it('stand there, and not in every script', () => {
    for (const folder of [BROWSER, `${BROWSER}/clearshot`, 'dist']) {
      for (const name of scriptsOf(folder)) {
        expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('@license');
      }
    }
  });
});

describe('a build in another folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearshot-another-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the same bytes', () => {
    for (const name of ['src', 'workers', 'models', 'scripts', 'package.json', 'LICENSE']) {
      if (existsSync(name)) cpSync(name, join(folder, name), { recursive: true });
    }
    for (const name of readdirSync('.'))
      if (/^tsconfig.*\.json$/.test(name)) cpSync(name, join(folder, name));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const config of ['worker', 'node']) {
      const program = resolve('node_modules/vite/bin/vite.js');
      execFileSync(
        'node',
        [program, 'build', '--config', `scripts/${config}.config.ts`, '--logLevel', 'error'],
        {
          cwd: folder,
        },
      );
    }
    const built = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|wasm|bin|json|txt)$/.test(name),
    );
    expect(built.length).toBeGreaterThan(20);
    for (const name of built) {
      expect(readFileSync(join(folder, 'dist', name)).equals(readFileSync(join('dist', name))), name).toBe(
        true,
      );
    }
  });
});
