import { el } from '../ui/dom.ts';
import { icon } from '../ui/icons.ts';
import { strings } from '../ui/strings.ts';

/** A place to drop a photo on, with a button to choose one. */
export function createPicker(onFile: (file: File) => void): HTMLElement {
  const input = el('input', {
    type: 'file',
    accept: 'image/*,.heic,.heif,.avif',
    onchange: () => {
      take(input.files);
      input.value = '';
    },
  });
  const picker = el(
    'div',
    {
      part: 'drop',
      class: 'drop',
      ondragover: (event) => {
        event.preventDefault();
        picker.dataset.dragging = '';
      },
      ondragleave: () => delete picker.dataset.dragging,
      ondrop: (event) => {
        event.preventDefault();
        delete picker.dataset.dragging;
        take(event.dataTransfer?.files ?? null);
      },
    },
    el('label', { part: 'button', class: 'button' }, input, icon('photo'), strings.intake.pick),
    el('p', { part: 'note', class: 'note' }, strings.privacy.line),
  );

  function take(files: FileList | null): void {
    const file = files?.[0];
    if (file) onFile(file);
  }

  return picker;
}
