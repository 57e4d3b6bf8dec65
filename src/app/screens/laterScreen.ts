import { el } from '../../ui/dom.ts';
import type { Screen } from '../navigation.ts';

/** A screen whose script is fetched when it is first shown. */
export class LaterScreen implements Screen {
  readonly address: string;
  readonly #load: () => Promise<Screen>;
  readonly #place = el('div', { class: 'later' });
  #screen: Screen | null = null;
  #loading: Promise<void> | null = null;
  #shown = false;

  constructor(address: string, load: () => Promise<Screen>) {
    this.address = address;
    this.#load = load;
  }

  get holdsWork(): boolean {
    return this.#screen?.holdsWork ?? false;
  }

  show(): HTMLElement {
    this.#shown = true;
    if (this.#screen) this.#place.replaceChildren(this.#screen.show());
    else this.#loading ??= this.#fetch();
    return this.#place;
  }

  focus(): void {
    this.#screen?.focus();
  }

  leave(): void {
    this.#shown = false;
    this.#screen?.leave?.();
  }

  close(): void {
    this.#shown = false;
    this.#screen?.close?.();
  }

  refresh(): void {
    this.#screen?.refresh?.();
  }

  async #fetch(): Promise<void> {
    this.#screen = await this.#load();
    if (!this.#shown) return;
    this.#place.replaceChildren(this.#screen.show());
    this.#screen.focus();
  }
}
