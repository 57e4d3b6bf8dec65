/** Ways for photos to get into the page, wherever the person is in it. */

/** Names of photos whose type the system does not know. */
const PHOTO_NAME = /\.(jpe?g|png|webp|avif|hei[cf])$/i;

/** A dropped file does not know in which folder it lay. */
const droppedPaths = new WeakMap<File, string>();

/** Takes photos that are dropped anywhere on the page or pasted into it. `html[data-dragging]` is set meanwhile. */
export function takeDropsAndPastes(onFiles: (files: File[]) => void): void {
  const root = document.documentElement;
  let depth = 0;

  const leave = () => {
    depth = 0;
    delete root.dataset.dragging;
  };
  addEventListener('dragenter', (event) => {
    if (!carriesFiles(event)) return;
    depth += 1;
    root.dataset.dragging = '';
  });
  addEventListener('dragleave', () => {
    depth -= 1;
    if (depth <= 0) leave();
  });
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    leave();
    if (!carriesFiles(event)) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer!).then((files) => handOver(files, onFiles));
  });
  addEventListener('paste', (event) => {
    if (event.clipboardData) handOver([...event.clipboardData.files], onFiles);
  });
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Empties the list of a file input after use, so that the same file can be chosen again. */
export function takeChosen(input: HTMLInputElement, onFiles: (files: File[]) => void): void {
  const files = [...(input.files ?? [])];
  handOver(input.webkitdirectory ? photosAmong(files) : files, onFiles);
  input.value = '';
}

function handOver(files: File[], onFiles: (files: File[]) => void): void {
  if (files.length > 0) onFiles(files);
}

/** Photos of a folder that was chosen, or dropped: hidden files and files of other kinds are left out. */
export function photosAmong(files: readonly File[]): File[] {
  return files.filter(
    ({ name, type }) => !name.startsWith('.') && (/^image\//.test(type) || PHOTO_NAME.test(name)),
  );
}

/** The name of a photo within its folder. */
export function pathOf(file: File): string {
  return droppedPaths.get(file) ?? (file.webkitRelativePath || file.name);
}

/** All files that are dropped, those in folders too. */
async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...files];
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return photosAmong(found.flat());
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives a hundred at a time.
  for (let some = await read(reader); some.length > 0; some = await read(reader)) entries.push(...some);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(entries.map(filesIn));
  return files.flat();
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  droppedPaths.set(file, entry.fullPath.slice(1));
  return file;
}
