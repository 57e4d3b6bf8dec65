import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of one file, which is gone after them. */
export function temporaryFolder(name: string): {
  path: string;
  place(name: string, text?: string | Buffer): string;
} {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `clearshot-${name}-`)));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    /** Writes a file, and gives its path. */
    place(name, text = '') {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
  };
}
