/** Files that come into being whole: written beside their place under another name, and put there at the end. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is being written. */
export interface Draft {
  write(text: string): void;
  /** Puts it in its place, where nobody ever sees half of it, and on the disk. */
  commit(): void;
  /** Gives it up; what was in its place stays. Does nothing once it is in its place. */
  discard(): void;
}

let drafts = 0;

/** Begins one. Drafts of the same file by runs that are dead are removed. */
export function openDraft(file: string): Draft {
  const place = existsSync(file) ? realpathSync(file) : file;
  removeLeftOvers(place);
  drafts += 1;
  const path = `${place}.${process.pid}-${drafts}${ENDING}`;
  const descriptor = openSync(path, 'wx');
  const mode = statSync(place, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined) chmodSync(path, mode);
  let isOpen = true;
  const close = () => {
    isOpen = false;
    closeSync(descriptor);
  };
  return {
    write: (text) => writeAll(descriptor, Buffer.from(text)),
    commit() {
      fsyncSync(descriptor);
      close();
      renameSync(path, place);
    },
    discard() {
      if (!isOpen) return;
      close();
      rmSync(path, { force: true });
    },
  };
}

/** Writes a whole file. */
export function writeWhole(file: string, text: string): void {
  const draft = openDraft(file);
  try {
    draft.write(text);
    draft.commit();
  } finally {
    draft.discard();
  }
}

/** Writes all of the bytes: one call may write fewer. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

const ENDING = '.draft';

function removeLeftOvers(place: string): void {
  const folder = dirname(place);
  const start = `${basename(place)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith(ENDING)) continue;
    const pid = /^(\d+)-\d+$/.exec(name.slice(start.length, -ENDING.length))?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
