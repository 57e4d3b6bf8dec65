import { readFileSync } from 'node:fs';

/** The text of a file in UTF-8, without the byte order mark that some programs put before it; `-` is standard input. */
export function readText(path: string): string {
  return withoutMark(readFileSync(path === '-' ? 0 : path, 'utf8'));
}

/** The text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
