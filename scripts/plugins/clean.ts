/** Removes what earlier builds left in a folder, but not what other builds keep in the folders below it. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The plugin. @param endings of the files that go */
export function clean(endings: RegExp): Plugin {
  let out = '';
  return {
    name: 'clearshot-clean',
    config: () => ({ build: { emptyOutDir: false } }),
    configResolved(config) {
      out = config.build.outDir;
    },
    buildStart() {
      if (!existsSync(out)) return;
      for (const entry of readdirSync(out)) if (endings.test(entry)) rmSync(join(out, entry));
    },
  };
}
