import type { PhotoFault, PhotoReport } from '../../core/report.ts';
import { faultOf } from '../../ui/faults.ts';
import { strings } from '../../ui/strings.ts';
import { announcementOf } from '../../ui/verdict.ts';
import type { Host } from '../host.ts';
import type { Screen } from '../navigation.ts';
import { needsPreview, type Picture } from '../picture.ts';
import { createFaultView } from '../views/faultView.ts';
import { createResultView, type ResultView } from '../views/resultView.ts';

/** Faults that can go away when the same photo is checked again. */
const WORTH_ANOTHER_TRY: readonly string[] = [
  'timeout',
  'crashed',
  'internal',
  'decoderMissing',
  'engine',
  'other',
];

/** Long side of the picture that the checker makes of a photo that browsers cannot show, pixels. */
const PREVIEW_SIDE = 1600;

/** One photo: it is checked when it is shown first, and keeps its verdict. */
export class PhotoScreen implements Screen {
  readonly address = 'photo';
  readonly #host: Host;
  readonly #picture: Picture;
  readonly #url: string;
  #report: PhotoReport | null;
  #element: HTMLElement | null = null;
  #focus = () => {};
  #work: AbortController | null = null;
  #unsaved: boolean;

  /** @param report where it has been checked already, as one of several */
  constructor(host: Host, picture: Picture, report: PhotoReport | null = null) {
    this.#host = host;
    this.#picture = picture;
    this.#url = URL.createObjectURL(picture.file);
    this.#report = report;
    this.#unsaved = picture.taken;
  }

  get holdsWork(): boolean {
    return this.#unsaved;
  }

  show(): HTMLElement {
    if (!this.#element) this.#make();
    return this.#element!;
  }

  focus(): void {
    this.#focus();
  }

  leave(): void {
    if (!this.#work) return;
    this.#work.abort();
    this.#work = null;
    this.#element = null;
  }

  close(): void {
    this.leave();
    this.#unsaved = false;
    URL.revokeObjectURL(this.#url);
  }

  refresh(): void {
    this.#work?.abort();
    this.#work = null;
    this.#report = null;
    this.#element = null;
  }

  #make(): void {
    if (this.#report?.error) this.#showFault(this.#report.error);
    else this.#showPhoto();
  }

  #showPhoto(): void {
    const view = createResultView(
      {
        picture: this.#picture,
        url: this.#url,
        needsPreview: needsPreview(this.#picture),
        preset: this.#host.checks.preset,
      },
      {
        host: this.#host,
        onCancel: () => this.#cancel(),
        onKept: () => {
          this.#unsaved = false;
        },
      },
    );
    this.#element = view.element;
    this.#focus = view.focus;
    // Where even this fails, so does the check, and says so.
    this.#host.checks.describeRules().then(view.setRules, () => {});
    if (this.#report) view.finish(this.#report);
    if (!this.#report || needsPreview(this.#picture)) void this.#check(view);
  }

  async #check(view: ResultView): Promise<void> {
    const work = new AbortController();
    const { checks, announce } = this.#host;
    this.#work = work;
    work.signal.addEventListener('abort', checks.onLoading(view.setLoaded));
    announce(strings.working.steps.checking);
    try {
      const report = await checks.checker.check(this.#picture.file, {
        ...checks.settings,
        signal: work.signal,
        file: this.#picture.name,
        previewSide: needsPreview(this.#picture) ? PREVIEW_SIDE : 0,
        onStep: view.setStep,
        onDecoded: view.setPhoto,
        onRuleDone: view.addRule,
      });
      this.#finish(view, report);
    } catch (error) {
      if (work.signal.aborted) return;
      this.#work = null;
      this.#replaceByFault(faultOf(error));
    }
  }

  #finish(view: ResultView, report: PhotoReport): void {
    const isNew = this.#report === null;
    this.#work = null;
    this.#report = report;
    if (report.error) {
      this.#replaceByFault(report.error);
    } else if (isNew) {
      view.finish(report);
      view.focus();
      this.#host.announce(announcementOf(report));
    }
  }

  #replaceByFault(fault: PhotoFault): void {
    const shown = this.#element;
    this.#showFault(fault);
    if (!shown?.isConnected) return;
    shown.replaceWith(this.#element!);
    this.#focus();
  }

  #showFault(fault: PhotoFault): void {
    const again = () => {
      this.#report = null;
      this.#element = null;
      this.#host.navigation.refresh();
    };
    const view = createFaultView(this.#picture.name, fault, {
      ...(WORTH_ANOTHER_TRY.includes(fault.code) && { onAgain: again }),
      onAnother: () => this.#host.navigation.home(),
    });
    this.#element = view.element;
    this.#focus = view.focus;
  }

  #cancel(): void {
    this.#host.navigation.back();
    this.#host.announce(strings.working.cancelled);
  }
}
