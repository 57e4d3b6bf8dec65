/** A consumer's project: made in a folder of its own, with the packed package installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const APPS = 'tests/consumers/apps';
/** Seconds until a server answers, slow machines and first compilations included. */
const START_LIMIT = 180_000;

/** Packs the package as it is built, and gives the tarball's path. */
export function packPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clearshot-packed-'));
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  return join(folder, JSON.parse(output.toString())[0].filename);
}

/** Makes the project of a consumer, and gives its folder. */
export function makeProject(app: string, tarball: string, packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), `clearshot-consumer-${app}-`));
  cpSync(join(APPS, app), folder, { recursive: true });
  if (app !== 'node' && app !== 'types') cpSync(join(APPS, 'shared/checks.js'), join(folder, 'checks.js'));
  const manifest = { name: 'consumer', private: true, ...(app !== 'node' && { type: 'module' }) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  run(`npm install --no-audit --no-fund --prefer-offline ${[tarball, ...packages].join(' ')}`, folder);
  return folder;
}

/** The version of what was installed for a name such as `vite@5`; none for no name. */
export function installedVersion(folder: string, installed: string | undefined): string {
  if (!installed) return '';
  const name = installed.replace(/(?<=.)@.*$/, '');
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** Runs a command of the project to its end, and gives its output; throws what it said where it fails. */
export function run(command: string, folder: string): string {
  try {
    const options = { cwd: folder, env: environment(folder), stdio: 'pipe', maxBuffer: 1 << 26 } as const;
    return execFileSync('sh', ['-c', command], options).toString();
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    throw new Error(`Expected "${command}" to succeed but received:\n${stdout}\n${stderr}`);
  }
}

/** A server that a command of the project runs. */
export interface Server {
  url: string;
  close(): void;
}

/** Starts a server by its command, and waits until it answers. */
export async function startServer(command: string, folder: string): Promise<Server> {
  const port = await freePort();
  const env = { ...environment(folder), PORT: String(port), NITRO_PORT: String(port), HOST: 'localhost' };
  const child = spawn('sh', ['-c', command], { cwd: folder, env, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const close = () => void process.kill(-child.pid!, 'SIGKILL');
  const url = `http://localhost:${port}/`;
  try {
    await answered(url, child, () => output);
  } catch (error) {
    if (child.exitCode === null) close();
    throw error;
  }
  return { url, close };
}

async function answered(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const end = Date.now() + START_LIMIT; Date.now() < end; ) {
    if (child.exitCode !== null) break;
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Expected ${url} to answer but received:\n${output()}`);
}

function environment(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'node_modules/.bin');
  // What Vitest says of itself must not reach the consumers' tools.
  const { NODE_ENV: _, VITEST: __, ...rest } = process.env;
  const own = existsSync(bin) ? `${bin}:` : '';
  return {
    ...rest,
    PATH: `${own}${process.env.PATH}`,
    CI: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
