/** What the file input is doing that an element follows. */
export interface InputListener {
  /** Another input has the id now, or none. Called before {@link onFile}. */
  onInput(input: HTMLInputElement | null): void;
  /** Another file is chosen in it, or none. */
  onFile(file: File | null): void;
}

/**
 * Follows the file input that an id names, wherever the document takes it: inserted later, replaced by a rendering,
 * filled before the script came, emptied, reset with its form.
 *
 * @param root where the id is looked up
 * @param signal ends it
 */
export function followInput(
  root: Document | ShadowRoot,
  id: string,
  listener: InputListener,
  signal: AbortSignal,
): void {
  let input: HTMLInputElement | null = null;
  let file: File | null = null;

  const look = () => {
    if (signal.aborted) return;
    const found = fileInputOf(root, id);
    if (found !== input) {
      input = found;
      listener.onInput(found);
    }
    const chosen = found?.files?.[0] ?? null;
    if (chosen === file) return;
    file = chosen;
    listener.onFile(chosen);
  };

  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['id', 'type'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const type of ['change', 'input']) root.addEventListener(type, look, { signal });
  // The controls of a form are empty only after its event.
  root.addEventListener('reset', () => setTimeout(look), { signal });
  look();
}

/** The file input with the id; null where there is none yet. */
function fileInputOf(root: Document | ShadowRoot, id: string): HTMLInputElement | null {
  const found = root.getElementById(id);
  if (!found) return null;
  if (found instanceof HTMLInputElement && found.type === 'file') return found;
  throw new TypeError(`Expected a file input for "for" but received <${found.localName} id="${id}">`);
}
