/** What the results of this program depend on, besides the photo and its settings. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependencies } from '../../../package.json' with { type: 'json' };
import { modelsFolder } from '../../node/models.ts';

const PROGRAM = fileURLToPath(new URL('./', import.meta.url));

/** A hash of the program's own files, its models, and the versions of the packages that it decodes and computes with. */
export function programFingerprint(): string {
  const hash = createHash('sha256');
  const add = (folder: string, endings: RegExp) => {
    for (const file of filesIn(folder, endings)) hash.update(file).update(readFileSync(join(folder, file)));
  };
  add(PROGRAM, /\.(js|wasm)$/);
  add(fileURLToPath(modelsFolder()), /\.(json|bin)$/);
  for (const name of Object.keys(dependencies)) hash.update(`${name}@${versionOf(name)}\0`);
  return hash.digest('hex');
}

function filesIn(folder: string, endings: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const foreign = /^(web|training)[/\\]|^browser[/\\].*\.js$/;
  return names.filter((name) => endings.test(name) && !foreign.test(name)).sort();
}

function versionOf(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  return file && JSON.parse(readFileSync(file, 'utf8')).version;
}
