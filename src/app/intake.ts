/** Ways for photos to get into the page, wherever the person is in it. */

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
    handOver(event.dataTransfer!.files, onFiles);
  });
  addEventListener('paste', (event) => {
    if (event.clipboardData) handOver(event.clipboardData.files, onFiles);
  });
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Empties the list of a file input after use, so that the same file can be chosen again. */
export function takeChosen(input: HTMLInputElement, onFiles: (files: File[]) => void): void {
  if (input.files) handOver(input.files, onFiles);
  input.value = '';
}

function handOver(list: FileList, onFiles: (files: File[]) => void): void {
  if (list.length > 0) onFiles([...list]);
}
