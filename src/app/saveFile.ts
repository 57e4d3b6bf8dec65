import { el } from '../ui/dom.ts';

/** Some browsers read the file only after the click; it is kept for them so long, in milliseconds. */
const DOWNLOAD_TIME = 60_000;

/** Copies text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Saves text as a file through the browser's own download, without a request. */
export function saveText(text: string, name: string, type: string): void {
  saveFile(new Blob([text], { type }), name);
}

/** Saves a file in the same way, byte for byte. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_TIME);
}
