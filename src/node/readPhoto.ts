import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { assertFileSize, PhotoError, type PhotoErrorCode } from '../core/photo.ts';

/**
 * Reads a whole image file.
 *
 * @throws {PhotoError} `notFound`, `unreadable` or `empty`
 */
export async function readPhoto(path: string): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: opening a pipe waits for somebody to write into it.
    assertFile(await stat(path));
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    assertFile(await file.stat());
    const bytes = await file.readFile();
    if (bytes.length === 0) throw new PhotoError('empty', 'Expected a photo but received an empty file');
    return bytes;
  } catch (error) {
    throw error instanceof PhotoError ? error : explain(error as NodeJS.ErrnoException);
  }
}

function assertFile(found: Stats): void {
  if (!found.isFile()) throw unreadable(kindOf(found));
  assertFileSize(found.size);
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
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
