import { strings } from '../../ui/strings.ts';
import { type CaptureView, createCaptureView } from '../camera/captureView.ts';
import type { Host } from '../host.ts';
import type { Screen } from '../navigation.ts';

/** The camera; it runs only while it is shown. */
export class CameraScreen implements Screen {
  readonly address = 'camera';
  readonly #host: Host;
  readonly #onPhoto: (photo: File) => void;
  #view: CaptureView | null = null;

  constructor(host: Host, onPhoto: (photo: File) => void) {
    this.#host = host;
    this.#onPhoto = onPhoto;
  }

  show(): HTMLElement {
    const { checks, navigation, announce } = this.#host;
    this.leave();
    document.title = `${strings.live.title} · ${strings.name}`;
    this.#view = createCaptureView({
      checker: checks.checker,
      settings: checks.settings,
      describeRules: () => checks.describeRules(),
      onPhoto: this.#onPhoto,
      onChoosePhoto: () => navigation.home(),
      onClose: () => navigation.back(),
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
