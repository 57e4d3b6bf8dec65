/** Firefox, driven through its own WebDriver BiDi: Debian has no geckodriver. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RemoteBrowser } from './remoteBrowser.ts';

interface Connection {
  waitForConnection(): Promise<void>;
  send(command: { method: string; params: object }): Promise<{ result: unknown; error?: string }>;
  close(): Promise<void>;
}

/** Selenium's types for this class name another export than the module has. */
const Bidi: new (address: string) => Connection = createRequire(import.meta.url)('selenium-webdriver/bidi');

/** Starts a headless Firefox with an empty profile. */
export async function startFirefox(): Promise<RemoteBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'clearshot-firefox-'));
  const program = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'],
    { env: { ...process.env, HOME: home } },
  );
  const connection = new Bidi(`${await addressOf(program)}/session`);
  await connection.waitForConnection();

  async function send<T>(method: string, params: object): Promise<T> {
    const { result, error } = await connection.send({ method, params });
    if (error) throw new Error(`Expected Firefox to do ${method} but received ${error}`);
    return result as T;
  }

  await send('session.new', { capabilities: {} });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });

  return {
    name: 'Firefox',
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<T>(expression: string): Promise<T> {
      // As text, because BiDi has types of its own for what is inside a value.
      const answer = await send<{ type: string; result?: { value: string } }>('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
      });
      if (answer.type !== 'success')
        throw new Error(`Expected a value of ${expression} but received an exception`);
      return JSON.parse(answer.result!.value);
    },
    async choose(selector, file) {
      const { nodes } = await send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: selector },
      });
      const element = { sharedId: nodes[0]!.sharedId };
      await send('input.setFiles', { context, element, files: [resolve(file)] });
    },
    async close() {
      await connection.close();
      program.kill();
      await new Promise((done) => program.once('exit', done));
      await rm(home, { recursive: true, force: true });
    },
  };
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    program.stderr!.on('data', (chunk) => {
      output += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    program.once('exit', () => reject(new Error(`Expected Firefox to start but received: ${output}`)));
  });
}
