/** Keeps files that are imported by address (`?url`) beside the library: Vite would put them inside, in base64. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

const MARK = '__ADDRESS_OF__';
const ADDRESS = new RegExp(`["'\`]${MARK}([^"'\`]+)["'\`]`, 'g');

/** The plugin: every bundler knows the expression that the addresses become. */
export function assetAddresses(): Plugin {
  return {
    name: 'clearshot-asset-addresses',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('?url')) return null;
      const file = await this.resolve(source.slice(0, -'?url'.length), importer);
      return file && `\0${file.id}?address`;
    },
    load(id) {
      if (!id.endsWith('?address')) return null;
      const file = id.slice(1, -'?address'.length);
      const fileName = assetName(file);
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      return `export default '${MARK}${fileName}';`;
    },
    // After the code is made small, which might write the text another way.
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(ADDRESS, (_, name) => `new URL("./${name}", import.meta.url).href`);
      }
    },
  };
}

/** The files of all models have the same names. */
function assetName(file: string): string {
  return file.includes('/models/') ? `models/${basename(dirname(file))}/${basename(file)}` : basename(file);
}
