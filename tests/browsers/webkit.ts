/** WebKitGTK's MiniBrowser on a screen of its own, driven through WebKitWebDriver. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { globSync } from 'tinyglobby';
import type { RemoteBrowser } from './remoteBrowser.ts';

const PROGRAM = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';

/** WebKit's sandbox needs rights that a container does not give. */
const ENVIRONMENT = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  GDK_BACKEND: 'x11',
};

const TRIES = 50;

/** Starts a MiniBrowser. */
export async function startWebKit(): Promise<RemoteBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'clearshot-webkit-'));
  const port = await freePort();
  const server = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    env: { ...process.env, ...ENVIRONMENT, HOME: home },
    stdio: 'ignore',
    detached: true,
  });
  const driver = await connect(`http://127.0.0.1:${port}`);
  return {
    name: 'WebKit',
    open: (url) => driver.get(url),
    async evaluate<T>(expression: string): Promise<T> {
      return driver.executeAsyncScript<T>(
        `const done = arguments[0]; (async () => (${expression}))().then(done, (error) => done(String(error)));`,
      );
    },
    choose: (selector, file) => driver.findElement(By.css(selector)).sendKeys(resolve(file)),
    async close() {
      await driver.quit();
      process.kill(-server.pid!);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The driver takes a moment to listen. */
async function connect(address: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: globSync(PROGRAM)[0], args: ['--automation'] },
  });
  for (let attempt = 0; ; attempt++) {
    try {
      const driver = await new Builder()
        .disableEnvironmentOverrides()
        .usingServer(address)
        .withCapabilities(capabilities)
        .build();
      await driver.manage().setTimeouts({ script: 30_000 });
      return driver;
    } catch (error) {
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
