/** The configuration that a command is run with. */
import { basename, relative } from 'node:path';
import type { LoadedConfig } from '../../batch/config/config.ts';
import { loadConfig } from '../../batch/config/load.ts';
import { complain } from '../output/terminal.ts';

/** Loads it, and says which file it is where nobody named it. @param file from `--config` */
export async function loadConfiguration(file: string | undefined): Promise<LoadedConfig> {
  const loaded = await loadConfig(file === undefined ? {} : { file });
  for (const path of loaded.ignored ?? []) {
    complain(`passes over ${path}, a program from outside this project; --config uses it`);
  }
  if (loaded.file !== null && file === undefined) complain(`uses ${nameOf(loaded.file)}`);
  return loaded;
}

function nameOf(file: string): string {
  const path = relative('', file);
  return path === basename(file) ? path : file;
}
