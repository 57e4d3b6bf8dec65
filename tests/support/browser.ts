/** Finds a Chromium for the tests, and installs one where that needs nobody's help. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright';

/** Headless, as root, and without Chromium's own requests to the outside. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ADVICE =
  'Expected a Chromium or Chrome for the browser tests but found none: install one, or name one in CHROMIUM_PATH';

let found: string | undefined;

/** Path of a Chromium or Chrome; installs one where none is found. Throws a sentence that says what to do. */
export function requireChromium(): string {
  found ??= findChromium() ?? installChromium();
  return found;
}

/** What a test waits for comes at last on a machine that is busy with something else, too; milliseconds. */
const PATIENCE = 100_000;

/** Starts a headless Chromium that makes no request of its own. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const args = [...CHROMIUM_FLAGS, ...flags];
  const browser = await chromium.launch({ executablePath: requireChromium(), args });
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`Expected a program for CHROMIUM_PATH but received ${named}`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...MAC_APPS, chromium.executablePath()].find(isExecutable);
}

function installChromium(): string {
  const onDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const attempts = onDebian ? [installFromDebian, installFromPlaywright] : [installFromPlaywright];
  for (const install of attempts) {
    try {
      install();
    } catch {
      continue;
    }
    const path = findChromium();
    if (path) return path;
  }
  throw new Error(ADVICE);
}

function installFromDebian(): void {
  console.error('Installing chromium from Debian for the browser tests');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env,
  });
}

function installFromPlaywright(): void {
  console.error("Installing Playwright's chromium for the browser tests");
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore' });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
