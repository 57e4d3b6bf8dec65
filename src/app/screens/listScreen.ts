import type { DecodedPhoto } from '../../browser/client.ts';
import type { PhotoFault, PhotoReport } from '../../core/report.ts';
import { faultOf } from '../../ui/faults.ts';
import type { Host } from '../host.ts';
import type { Screen } from '../navigation.ts';
import type { Picture } from '../picture.ts';
import { createBackButton } from '../views/backButton.ts';
import { createFaultView } from '../views/faultView.ts';

import { createListView, type ListView } from '../views/listView.ts';
import { PhotoScreen } from './photoScreen.ts';

/** Long side of the pictures that thumbnails are cut from, pixels: the document may fill a third of the photo. */
const PREVIEW_SIDE = 480;

/** Several photos: they are checked one after the other, also while one of them is looked at. */
export class ListScreen implements Screen {
  readonly address = 'photos';
  readonly holdsWork = true;
  readonly #host: Host;
  readonly #pictures: readonly Picture[];
  #view: ListView | null = null;
  #reports: PhotoReport[] = [];
  #work = new AbortController();

  constructor(host: Host, pictures: readonly Picture[]) {
    this.#host = host;
    this.#pictures = pictures;
  }

  show(): HTMLElement {
    if (!this.#view) this.#start();
    return this.#view!.element;
  }

  focus(): void {
    this.#view?.focus();
  }

  close(): void {
    this.#view = null;
    this.#work.abort();
  }

  refresh(): void {
    this.#work.abort();
    this.#reports = [];
    this.#view = null;
  }

  #start(): void {
    const { checks, navigation, announce, setPreset } = this.#host;
    this.#work = new AbortController();
    const view = createListView(
      {
        back: createBackButton(this.#host),
        files: this.#pictures.map(({ name }) => name),
        preset: checks.preset,
      },
      {
        onOpen: (index) => this.#open(index),
        onStop: () => this.#work.abort(),
        onResume: () => {
          this.#work = new AbortController();
          view.resume();
          void this.#checkRest(view);
        },
        onAnother: () => navigation.home(),
        onPreset: setPreset,
        announce,
      },
    );
    this.#view = view;
    checks.describeRules().then(view.setRules, () => {});
    void this.#checkRest(view);
  }

  /** No photo could be checked: there is no list to show. */
  #showFault(fault: PhotoFault): void {
    const { element, focus } = createFaultView('', fault, {
      onAgain: () => {
        this.refresh();
        this.#host.navigation.refresh();
      },
      onAnother: () => this.#host.navigation.home(),
    });
    this.#view?.element.replaceChildren(element);
    focus();
  }

  #open(index: number): void {
    const report = this.#reports[index];
    if (report) this.#host.navigation.open(new PhotoScreen(this.#host, this.#pictures[index]!, report));
  }

  async #checkRest(view: ListView): Promise<void> {
    const first = this.#reports.length;
    const { signal } = this.#work;
    const { checks } = this.#host;
    const options = {
      ...checks.settings,
      signal,
      previewSide: PREVIEW_SIDE,
      onDecoded: (index: number, photo: DecodedPhoto) => view.setPhoto(first + index, photo),
    };
    const files = this.#pictures.slice(first).map(({ file }) => file);
    try {
      for await (const report of checks.checker.checkAll(files, options)) {
        const index = this.#reports.length;
        this.#reports.push({ ...report, file: this.#pictures[index]!.name });
        view.setReport(index, this.#reports[index]!);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#showFault(faultOf(error));
        return;
      }
    }
    if (this.#view === view) view.finish();
  }
}
