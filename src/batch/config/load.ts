/** Finds and loads the configuration file. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../../settings/suggest.ts';
import { withoutMark } from '../text.ts';
import { UsageError } from '../usageError.ts';
import type { LoadedConfig } from './config.ts';
import { readConfig } from './schema.ts';

/** Names of the configuration file, in the order in which they are looked for. */
export const CONFIG_NAMES = ['ts', 'js', 'mjs', 'json'].map((ending) => `clearshot.config.${ending}`);

/** Where to look. */
export interface LoadConfigOptions {
  /**
   * The file; default: the nearest `clearshot.config.*` in `cwd` and the folders above it. Outside the repository or package that
   * `cwd` lies in, only JSON is used.
   */
  file?: string;
  /** Default: the working directory. */
  cwd?: string;
}

/**
 * Loads the configuration; an empty one when no file is found.
 *
 * @throws {UsageError} when the file cannot be read, or says what cannot be understood
 */
export async function loadConfig({
  file,
  cwd = process.cwd(),
}: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const { file: path, ignored } =
    file === undefined ? findConfig(cwd) : { file: resolve(cwd, file), ignored: [] };
  if (path === null) return { config: {}, file: null, folder: resolve(cwd), ignored };
  if (!existsSync(path)) {
    throw new UsageError(`Expected a configuration file but received ${file}, which does not exist`);
  }
  const config = readConfig(await evaluate(path), basename(path));
  return { config, file: path, folder: dirname(path), ignored };
}

/** What a search came upon. */
interface FoundConfig {
  /** The nearest configuration that may be used, or null. */
  file: string | null;
  /** Nearer ones that are programs from outside the project. */
  ignored: string[];
}

/**
 * Looks in a folder and those above it. A configuration that is a program is used only inside the project that the folder lies
 * in: above it, anybody may have put one, in a shared folder above all.
 */
export function findConfig(folder: string): FoundConfig {
  const project = projectOf(resolve(folder));
  const ignored: string[] = [];
  for (let current = resolve(folder); ; current = dirname(current)) {
    const found = CONFIG_NAMES.map((name) => join(current, name)).filter((path) => existsSync(path));
    const file = found.find((path) => extname(path) === '.json' || isInside(current, project));
    if (file) return { file, ignored };
    ignored.push(...found);
    if (current === dirname(current)) return { file: null, ignored };
  }
}

/** What a project has in its folder. */
const PROJECT_MARKS = ['.git', 'package.json'];

/** The folder of the repository, or else of the package, that a folder lies in; null where it lies in none. */
function projectOf(folder: string): string | null {
  for (const mark of PROJECT_MARKS) {
    for (let current = folder; ; current = dirname(current)) {
      if (existsSync(join(current, mark))) return current;
      if (current === dirname(current)) break;
    }
  }
  return null;
}

function isInside(folder: string, project: string | null): boolean {
  if (project === null) return false;
  const path = relative(project, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

async function evaluate(path: string): Promise<unknown> {
  try {
    switch (extname(path)) {
      case '.json':
        return JSON.parse(withoutMark(await readFile(path, 'utf8')));
      case '.ts':
      case '.mts':
        return await evaluateTypeScript(path);
      case '.js':
      case '.mjs':
      case '.cjs':
        return (await import(/* @vite-ignore */ pathToFileURL(path).href)).default;
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Expected a configuration that can be read but received ${path}: ${detail}`);
  }
  const hint = didYouMean(basename(path), CONFIG_NAMES);
  throw new UsageError(`Expected a .ts, .js, .mjs or .json file for --config but received ${path}${hint}`);
}

/** Node 20 does not read TypeScript by itself. */
async function evaluateTypeScript(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path, { default: true });
}
