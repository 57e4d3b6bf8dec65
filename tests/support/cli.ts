/** Runs the built command line. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const CLI = resolve('dist/cli.js');

/** A photo that passes, and one that does not. */
export const GOOD = resolve('fixtures/good-wood.jpg');
export const EMPTY = resolve('fixtures/empty-wood.jpg');

/** What a run left behind. */
export interface Result {
  code: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  /** Standard input. */
  input?: string;
  whileRunning?: (child: ChildProcess) => void;
}

/** Runs it to its end. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  return runProgram(process.execPath, [CLI, ...args], options);
}

/** Runs another program to its end, as the command line would be run. */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {}, uid, input, whileRunning }: RunOptions = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(cwd !== undefined && { cwd }),
      // A runner of GitHub Actions would get annotations too.
      env: { ...process.env, GITHUB_ACTIONS: '', ...env },
      ...(uid !== undefined && { uid }),
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    if (input !== undefined) child.stdin.end(input);
    whileRunning?.(child);
  });
}

/** A report as text, with every time in it set to 0: what is left is the same for the same photos. */
export function untimed(json: string): string {
  return json
    .replace(/"(ms|decode|locate|total)": ?[\d.e-]+/g, '"$1": 0')
    .replace(/"facts": ?\{[^}]*\}/g, '"facts": {}');
}

/** Ids of a process's children. */
export function childrenOf(pid: number): number[] {
  const children =
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      : execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return children.split(/\s+/).filter(Boolean).map(Number);
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
