/** Finds and loads the configuration file. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
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
  /** The file; default: the nearest `clearshot.config.*` in `cwd` and the folders above it. */
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
  const path = file === undefined ? findConfig(cwd) : resolve(cwd, file);
  if (path === null) return { config: {}, file: null, folder: resolve(cwd) };
  if (!existsSync(path)) {
    throw new UsageError(`Expected a configuration file but received ${file}, which does not exist`);
  }
  const config = readConfig(await evaluate(path), basename(path));
  return { config, file: path, folder: dirname(path) };
}

/** The nearest configuration file in a folder and those above it, or null. */
export function findConfig(folder: string): string | null {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const found = CONFIG_NAMES.map((name) => join(current, name)).find((path) => existsSync(path));
    if (found) return found;
    if (current === dirname(current)) return null;
  }
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
