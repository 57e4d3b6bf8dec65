import { strings } from '../../ui/strings.ts';
import type { Host } from '../host.ts';
import { createLightingView, type LightingView } from '../lighting/lightingView.ts';
import type { Screen } from '../navigation.ts';

/** The lighting bench; its camera runs only while it is shown. */
export class LightingScreen implements Screen {
  readonly address = 'light';
  readonly #host: Host;
  #view: LightingView | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  show(): HTMLElement {
    const { checks, navigation, announce } = this.#host;
    this.leave();
    document.title = `${strings.bench.title} · ${strings.name}`;
    this.#view = createLightingView({
      checker: checks.checker,
      settings: checks.settings,
      describeRules: () => checks.describeRules(),
      onBack: () => navigation.back(),
      announce,
    });
    return this.#view.element;
  }

  focus(): void {
    this.#view?.focus();
  }

  leave(): void {
    this.#view?.close();
    this.#view = null;
  }
}
