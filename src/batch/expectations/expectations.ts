/** Where expectations come from: a manifest, or the folders that the photos lie in. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ExpectedOf } from './expected.ts';
import { expectedByFolder } from './folders.ts';
import { expectedOf, type Manifest, readManifest, rowFinder } from './manifest.ts';

/** The value of `--expect` that stands for the folder convention; a manifest of this name is `./folders`. */
export const FOLDERS = 'folders';

/** What is expected of all photos. */
export interface Expectations {
  expectedOf: ExpectedOf;
  /** A sentence when the manifest names photos that are not there. */
  problem: string | null;
}

/** @param source the path of a manifest, or {@link FOLDERS} */
export function readExpectations(source: string): Expectations {
  if (source === FOLDERS) return { expectedOf: expectedByFolder, problem: null };
  const manifest = readManifest(source);
  const rowOf = rowFinder(manifest);
  return {
    expectedOf(file) {
      const row = rowOf(file);
      return row ? expectedOf(row) : null;
    },
    problem: describeMissing(manifest),
  };
}

/** A photo that went away expects nothing any more, and nobody would notice. */
function describeMissing({ path, rows }: Manifest): string | null {
  const missing = rows.filter((row) => !row.isLabelled && !existsSync(resolve(dirname(path), row.file)));
  const [first] = missing;
  if (!first) return null;
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  return `Expected every photo of ${path} to be there but received none at ${first.file}${others}`;
}
