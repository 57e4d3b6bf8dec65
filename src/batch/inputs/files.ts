/** From the paths, folders and globs of the command line to photos. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareBytewise, type PhotoFault } from '../../core/report.ts';
import { nearestName } from '../../settings/suggest.ts';

/** Endings of the files that a folder is searched for: images that cannot be read are found too, so that none is passed over. */
const IMAGE_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic', 'heif', 'gif', 'tif', 'tiff', 'bmp'];

/** What the command line named. */
export interface FoundPhotos {
  /** As given, with `/` between folders; sorted by their bytes, each once. */
  files: string[];
  /** A sentence for each argument that names no photo. */
  problems: string[];
  /** Of those files, what cannot even be looked at: folders without permission, links that lead nowhere, odd names. */
  faults: ReadonlyMap<string, PhotoFault>;
}

/** Finds the photos. A path that does not exist is a photo too: one that will have an error. */
export async function findPhotos(inputs: readonly string[]): Promise<FoundPhotos> {
  const files = new Set<string>();
  const problems: string[] = [];
  const faults = new Map<string, PhotoFault>();
  const found = { add: (file: string) => void files.add(file), fault };
  for (const input of inputs) {
    const before = files.size;
    const count = await expand(input, found);
    if (count === 0 && files.size === before) problems.push(describeNothing(input));
  }
  return { files: [...files].sort(compareBytewise), problems, faults };

  function fault(file: string, received: string): void {
    files.add(file);
    const message = `Expected a readable file or folder for the photo but received ${received}`;
    faults.set(file, { code: 'unreadable', message });
  }
}

/** Takes what is found. */
interface Found {
  add(file: string): void;
  fault(file: string, received: string): void;
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

/** Gives how many files there were. */
async function expand(input: string, found: Found): Promise<number> {
  const kind = kindOf(input);
  if (kind === 'folder') return searchFolder(input, found);
  const isPattern = kind === 'missing' && isDynamicPattern(input);
  const files = isPattern
    ? await glob(input, { absolute: isAbsolute(input), expandDirectories: false })
    : [input];
  for (const file of files) found.add(file);
  return files.length;
}

/** `odd`: it is there, and nobody can say what it is. */
function kindOf(path: string): 'folder' | 'file' | 'missing' | 'odd' {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return 'missing';
    return stat.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'odd';
  }
}

/** Images in a folder and all folders in it, but not in hidden ones. Links are followed, each folder once. */
async function searchFolder(folder: string, found: Found, seen = new Set<string>()): Promise<number> {
  const entries = await listFolder(folder, found, seen);
  const prefix = folder === '.' ? '' : folder.replace(/\/*$/, '/');
  let count = 0;
  for (const { name, entry } of entries) {
    if (name.startsWith('.')) continue;
    const path = prefix + name;
    const kind = entry.isSymbolicLink() ? kindOf(path) : entry.isDirectory() ? 'folder' : 'file';
    if (kind === 'folder') count += await searchFolder(path, found, seen);
    else if (kind === 'odd' || isImage(path)) {
      if (kind === 'odd') found.fault(path, 'a link that leads to itself, or too far');
      else found.add(path);
      count += 1;
    }
  }
  return count;
}

interface Entry {
  name: string;
  entry: Dirent<Buffer>;
}

/**
 * Sorted, so that of two ways to a folder it is always the same one that is taken. What cannot be listed or named is a fault of
 * its own, and the rest goes on.
 */
async function listFolder(folder: string, found: Found, seen: Set<string>): Promise<Entry[]> {
  try {
    const place = await realpath(folder);
    if (seen.has(place)) return [];
    seen.add(place);
    const entries: Entry[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
      const name = nameOf(entry.name);
      if (name !== null) entries.push({ name, entry });
      else found.fault(`${folder}/${escaped(entry.name)}`, 'a name that is not UTF-8; rename it');
    }
    return entries.sort((a, b) => compareBytewise(a.name, b.name));
  } catch (error) {
    found.fault(folder, `a folder that cannot be read (${(error as NodeJS.ErrnoException).code})`);
    return [];
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are no text: other programs could not say which file is meant. */
function nameOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Every byte beyond ASCII as `\\xe9`, so that no two names read the same. */
function escaped(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');
}

/** Whether a file is one of an image by its name. */
export function isImage(path: string): boolean {
  return IMAGE_ENDINGS.includes(extname(path).slice(1).toLowerCase());
}

function describeNothing(input: string): string {
  const what = kindOf(input) === 'folder' ? 'the folder' : 'the pattern';
  return `Expected at least one photo in ${what} ${input} but received none`;
}
