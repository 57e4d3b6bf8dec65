/** From the paths, folders and globs of the command line to photos. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareBytewise } from '../../core/report.ts';
import { nearestName } from '../../settings/suggest.ts';
import { UsageError } from '../usageError.ts';

/** Endings of the files that a folder is searched for: images that cannot be read are found too, so that none is passed over. */
const IMAGE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'gif', 'tif', 'tiff', 'bmp'];

/** What the command line named. */
export interface FoundPhotos {
  /** As given, with `/` between folders; sorted by their bytes, each once. */
  files: string[];
  /** A sentence for each argument that names no photo. */
  problems: string[];
}

/** Finds the photos. A path that does not exist is a photo too: one that will have an error. */
export async function findPhotos(inputs: readonly string[]): Promise<FoundPhotos> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const input of inputs) {
    const found = await expand(input);
    if (found.length === 0) problems.push(describeNothing(input));
    for (const file of found) files.add(file);
  }
  return { files: [...files].sort(compareBytewise), problems };
}

/** Where a path that does not exist was probably meant to lead, or undefined. */
export function nearestPath(path: string): string | undefined {
  const folder = dirname(path);
  try {
    const nearest = nearestName(basename(path), readdirSync(folder));
    return nearest && path.slice(0, path.length - basename(path).length) + nearest;
  } catch {
    return undefined;
  }
}

async function expand(input: string): Promise<string[]> {
  const kind = kindOf(input);
  if (kind === 'folder') return searchFolder(input);
  if (kind === 'missing' && isDynamicPattern(input)) {
    return glob(input, { absolute: isAbsolute(input), expandDirectories: false });
  }
  return [input];
}

function kindOf(path: string): 'folder' | 'file' | 'missing' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  return stat.isDirectory() ? 'folder' : 'file';
}

/** Images in a folder and all folders in it, but not in hidden ones. Links are followed, each folder once. */
async function searchFolder(folder: string, seen = new Set<string>()): Promise<string[]> {
  const place = await realpath(folder);
  if (seen.has(place)) return [];
  seen.add(place);
  const prefix = folder === '.' ? '' : folder.replace(/\/*$/, '/');
  const files: string[] = [];
  for (const entry of await listFolder(folder)) {
    const path = prefix + entry.name;
    if (entry.name.startsWith('.')) continue;
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && kindOf(path) === 'folder');
    if (isFolder) files.push(...(await searchFolder(path, seen)));
    else if (isImage(path)) files.push(path);
  }
  return files;
}

/** Sorted, so that of two ways to a folder it is always the same one that is taken. */
async function listFolder(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => compareBytewise(a.name, b.name));
  } catch (error) {
    throw new UsageError(
      `Expected a folder that can be read but received ${folder}: ${(error as Error).message}`,
    );
  }
}

/** Whether a file is one of an image by its name. */
export function isImage(path: string): boolean {
  return IMAGE_ENDINGS.includes(extname(path).slice(1).toLowerCase());
}

function describeNothing(input: string): string {
  const what = kindOf(input) === 'folder' ? 'the folder' : 'the pattern';
  return `Expected at least one photo in ${what} ${input} but received none`;
}
