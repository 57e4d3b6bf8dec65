/** From the paths, folders and globs of the command line to photos. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareBytewise } from '../report.ts';
import { nearestName } from './suggest.ts';

/** Endings of the files that a folder is searched for. */
export const IMAGE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'gif', 'tif', 'tiff'];

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

async function searchFolder(folder: string): Promise<string[]> {
  const pattern = `**/*.{${IMAGE_ENDINGS.join(',')}}`;
  const found = await glob(pattern, { cwd: folder, caseSensitiveMatch: false, expandDirectories: false });
  const prefix = folder === '.' ? '' : folder.replace(/\/*$/, '/');
  return found.map((file) => prefix + file);
}

function describeNothing(input: string): string {
  const what = kindOf(input) === 'folder' ? 'the folder' : 'the pattern';
  return `Expected at least one photo in ${what} ${input} but received none`;
}
