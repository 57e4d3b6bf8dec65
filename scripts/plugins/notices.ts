/** Writes who made what is in a bundle, and on what terms, from the modules that are really in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The file that each built folder has. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Packages whose files come into a bundle under names of plugins, by the name that the module has then. */
const VIRTUAL: Readonly<Record<string, string>> = { '\0opencv': 'opencv-ts' };

/** What is inside the files of a package besides its own work, and what its authors ask to be said. */
const INSIDE: Readonly<Record<string, string>> = {
  'opencv-ts':
    'Contains OpenCV 4.5.5 (https://opencv.org), Apache License 2.0, and the runtime of Emscripten (https://emscripten.org), MIT License.',
  '@tensorflow/tfjs-backend-wasm':
    'Contains XNNPACK (https://github.com/google/XNNPACK), BSD 3-Clause License, and the runtime of Emscripten (https://emscripten.org), MIT License.',
  'libheif-js': `Contains libheif (https://github.com/strukturag/libheif) and libde265 (https://github.com/strukturag/libde265),
Copyright (c) struktur AG, Dirk Farin <dirk.farin@gmail.com>: both are distributed under the terms of the GNU Lesser
General Public License, version 3. They are used as they are published in the npm package libheif-js. libheif.wasm is a
file of its own and may be replaced by another build of the library; the source of Clearshot, which uses it, and the
commands that build it are published, so that it may be linked with a changed one.`,
};

/** Gathers what bundles are made of. */
export interface Notices {
  /** For bundles that have no file of their own, such as a page's workers. */
  collect(): Plugin;
  /** Writes the file beside the bundle, if anybody else's work is in it. */
  write(): Plugin;
}

/** @param extra packages whose code comes by other ways than the bundler's */
export function notices(extra: readonly string[] = []): Notices {
  const folders = new Set(extra.map(resolvePackage));
  return {
    collect: () => ({
      name: 'clearshot-notices-collect',
      generateBundle(_, bundle) {
        for (const folder of foldersIn(bundle)) folders.add(folder);
      },
    }),
    write: () => ({
      name: 'clearshot-notices',
      generateBundle(_, bundle) {
        const source = noticesText([...folders, ...foldersIn(bundle)]);
        if (source) this.emitFile({ type: 'asset', fileName: NOTICES, source });
      },
    }),
  };
}

/** The folders of the packages that a bundle has something of. */
function foldersIn(bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle)
    .flatMap((output) => (output.type === 'chunk' ? Object.entries(output.modules) : []))
    .filter(([id, { code }]) => code !== null || id.includes('?'))
    .flatMap(([id]) => packageFolder(id) ?? []);
}

function packageFolder(id: string): string | null {
  const name = VIRTUAL[id];
  if (name) return resolvePackage(name);
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1] ?? null;
}

function resolvePackage(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(path));
  if (!folder) throw new Error(`Expected the package ${name} to be installed but found it not`);
  return folder;
}

/** The notices of some packages; each text of a licence stands once. */
export function noticesText(folders: readonly string[]): string {
  const packages = [...new Set(folders)].map(describePackage).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (packages.length === 0) return '';
  const texts = [...new Set(packages.map(({ text }) => text))];
  const list = packages.map(({ name, version, license, home, inside, text }) =>
    [`${name} ${version}, ${license}`, home, inside, `Licence text: ${texts.indexOf(text) + 1}`]
      .filter(Boolean)
      .join('\n'),
  );
  const numbered = texts.map((text, i) => `${RULER}\nLicence text ${i + 1}\n${RULER}\n\n${text}`);
  return `${[INTRODUCTION, ...list, ...numbered].join('\n\n')}\n`;
}

const RULER = '='.repeat(80);

const INTRODUCTION = `Clearshot is distributed under the Apache License 2.0. The files beside this one have the work of others in them, as it
is published on npm: bundled, its comments taken away, and for browsers without what is only for Node.`;

interface Described {
  name: string;
  version: string;
  license: string;
  home: string;
  inside: string | undefined;
  text: string;
}

function describePackage(folder: string): Described {
  const { name, version, license, homepage, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const address = homepage ?? repository?.url ?? repository ?? `https://www.npmjs.com/package/${name}`;
  const home = String(address)
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  return { name, version, license, home, inside: INSIDE[name], text: licenceText(folder, name, license) };
}

/** The package's own licence file, wherever in it; an Apache License without one is this repository's text. */
function licenceText(folder: string, name: string, license: string): string {
  const places = [join(folder, 'libheif-wasm'), folder];
  const files = places
    .filter((place) => existsSync(place))
    .flatMap((place) =>
      readdirSync(place)
        .filter((file) => LICENCE_FILE.test(file))
        .map((file) => join(place, file)),
    );
  const file = files[0] ?? (license === 'Apache-2.0' ? 'LICENSE' : undefined);
  if (!file) throw new Error(`Expected a licence file in the package ${name} but found none`);
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

const LICENCE_FILE = /^([a-z]+-)?(licen[cs]e|copying)(\.(md|txt))?$/i;
