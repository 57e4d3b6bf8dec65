import { strings } from '../../ui/strings.ts';
import type { Host } from '../host.ts';
import type { Screen } from '../navigation.ts';
import { createRejectedView, type RejectedView } from '../views/rejectedView.ts';

/** Why a service may have rejected a photo, and what answers it. */
export class RejectedScreen implements Screen {
  readonly address = 'rejected';
  readonly #host: Host;
  #view: RejectedView | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  show(): HTMLElement {
    this.#view ??= createRejectedView(this.#host);
    document.title = `${strings.rejected.title} · ${strings.name}`;
    return this.#view.element;
  }

  focus(): void {
    this.#view?.focus();
  }

  refresh(): void {
    this.#view = null;
  }
}
