import { open } from 'node:fs/promises';
import { PhotoError, type PhotoErrorCode } from '../core/photo.ts';

/** Larger files are no photos: the largest that {@link decodePhoto} accepts, uncompressed with 16 bits, fit. */
const MAX_FILE_BYTES = 1_000_000_000;

/**
 * Reads a whole image file.
 *
 * @throws {PhotoError} `notFound`, `unreadable` or `empty`
 */
export async function readPhoto(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile()) throw unreadable(stat.isDirectory() ? 'a folder' : 'something that is no file');
    if (stat.size > MAX_FILE_BYTES) throw unreadable(`one of ${Math.round(stat.size / 1e6)} MB`);
    const bytes = await file.readFile();
    if (bytes.length === 0) throw new PhotoError('empty', 'Expected a photo but received an empty file');
    return bytes;
  } catch (error) {
    throw error instanceof PhotoError ? error : explain(error as NodeJS.ErrnoException);
  }
}

function explain(error: NodeJS.ErrnoException): PhotoError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return fault('notFound', 'Expected a file at this path but received none', error);
  }
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return unreadable('one without read permission', error);
  return unreadable(error.message, error);
}

function unreadable(received: string, cause?: unknown): PhotoError {
  return fault('unreadable', `Expected a readable file for the photo but received ${received}`, cause);
}

function fault(code: PhotoErrorCode, message: string, cause?: unknown): PhotoError {
  return new PhotoError(code, message, cause === undefined ? undefined : { cause });
}
