/** Files looked-at photos into a set of labelled photos: `photos/` and one row each in `manifest.jsonl`. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contribution, KINDS } from './contribution.ts';
import type { GivenPhoto } from './photos.ts';

/** A row of the set, in the form that its scorer reads. */
export interface FiledRow {
  id: string;
  file: string;
  crop: null;
  degrade: null;
  size: [number, number];
  docMm: null;
  quad: null;
  labels: Record<string, 'ok' | 'defect'>;
  tags: string[];
  group: 'recapture';
  source: string;
  licence: string;
}

/** Rows of the photos, numbered by kind. */
export function rowsOf(contribution: Contribution, photos: readonly GivenPhoto[]): FiledRow[] {
  const counts = new Map<string, number>();
  return photos.map((photo) => {
    const count = (counts.get(photo.kind) ?? 0) + 1;
    counts.set(photo.kind, count);
    const id = `${contribution.volunteer}-${photo.kind}-${String(count).padStart(2, '0')}`;
    return rowOf(id, contribution, photo);
  });
}

function rowOf(id: string, { volunteer, camera, licence }: Contribution, photo: GivenPhoto): FiledRow {
  const { recapture, tag } = KINDS[photo.kind];
  return {
    id,
    file: `photos/${id}.${photo.format === 'jpeg' ? 'jpg' : photo.format}`,
    crop: null,
    degrade: null,
    size: photo.size,
    docMm: null,
    quad: null,
    // A real scene without a document: nothing is to be found in it.
    labels: photo.kind === 'scene' ? { recapture, corners: 'defect' } : { recapture },
    tags: [`camera-${volunteer}`, tag, photo.isOriginal ? 'full-size' : 'chat-copy'],
    group: 'recapture',
    source: `${volunteer}, ${camera}`,
    licence,
  };
}

/**
 * Adds the photos to the set; made where it is not there.
 *
 * @throws {Error} where photos of this volunteer are in the set already; nothing is written then
 */
export function fileInto(set: string, contribution: Contribution, photos: readonly GivenPhoto[]): FiledRow[] {
  const manifest = join(set, 'manifest.jsonl');
  const before = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  const rows = rowsOf(contribution, photos);
  const known = rows.find(({ id }) => before.includes(`"id":"${id}"`));
  if (known)
    throw new Error(
      `Expected a volunteer whose photos are not in ${set} but received ${contribution.volunteer}`,
    );
  mkdirSync(join(set, 'photos'), { recursive: true });
  for (const [i, { file }] of rows.entries()) writeFileSync(join(set, file), photos[i]!.bytes);
  writeFileSync(`${manifest}.unfinished`, before + rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  renameSync(`${manifest}.unfinished`, manifest);
  return rows;
}
