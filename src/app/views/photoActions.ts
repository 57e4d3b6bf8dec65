import type { PhotoReport } from '../../core/report.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { choice } from '../lighting/choice.ts';
import { saveFile } from '../saveFile.ts';
import type { ResultEvents, ResultInput } from './resultInput.ts';

type Copy = 'whole' | 'straight';

/**
 * What can be done next: a photo taken here is saved, shared or taken again; one that was brought lies somewhere
 * already, and only its straightened copy is offered.
 */
export function createPhotoActions(
  input: ResultInput & { report: PhotoReport },
  events: ResultEvents,
): HTMLElement {
  const { picture, report } = input;
  const { host } = events;
  const isBad = report.outcome === 'fail';
  const again = actionButton('camera', strings.keep.again, isBad, () => retake(events));
  const another = actionButton('another', strings.actions.another, isBad, () => host.navigation.home());
  const keep = new Keeping(input, events);
  if (!picture.taken) {
    return el(
      'div',
      { class: 'photo-actions' },
      el('div', { class: 'actions' }, another),
      keep.straightOnly(),
    );
  }
  const buttons = isBad ? [again, ...keep.buttons(false)] : [...keep.buttons(true), again];
  return el('div', { class: 'photo-actions' }, keep.choice(), el('div', { class: 'actions' }, ...buttons));
}

/** The camera is where Back leads, as a rule; where it is not, it is opened. */
function retake({ host }: ResultEvents): void {
  if (host.navigation.previous?.address === 'camera') host.navigation.back();
  else host.openCamera();
}

/** Saving and sharing the photo as it is, or a copy that is made when it is asked for. */
class Keeping {
  readonly #input: ResultInput & { report: PhotoReport };
  readonly #events: ResultEvents;
  readonly #files: Record<Copy, File | null>;
  readonly #preview = el('div', { class: 'straight-copy', hidden: true });
  readonly #help = el('p', { class: 'keep-help' }, strings.keep.wholeHelp);
  #copy: Copy = 'whole';
  #buttons: HTMLButtonElement[] = [];

  constructor(input: ResultInput & { report: PhotoReport }, events: ResultEvents) {
    this.#input = input;
    this.#events = events;
    this.#files = { whole: input.picture.file, straight: null };
  }

  buttons(isMain: boolean): HTMLButtonElement[] {
    const canShare = navigator.canShare?.({ files: [this.#input.picture.file] }) ?? false;
    this.#buttons = [
      actionButton('save', strings.keep.save, isMain, () => this.#save()),
      ...(canShare ? [actionButton('share', strings.keep.share, false, () => void this.#share())] : []),
    ];
    return this.#buttons;
  }

  /** Which of the two is kept; null where there is no document to cut out. */
  choice(): HTMLElement | null {
    if (!this.#input.report.document) return null;
    const names = { whole: strings.keep.whole, straight: strings.keep.straight };
    return el(
      'div',
      { class: 'keep' },
      choice('copy', strings.keep.which, names, this.#copy, (next) => void this.#choose(next)),
      this.#help,
      this.#preview,
    );
  }

  /** The straightened copy alone; null where there is no document to cut out. */
  straightOnly(): HTMLElement | null {
    if (!this.#input.report.document) return null;
    const body = el('div', { class: 'keep' });
    const fill = () => {
      if (!details.open || body.childElementCount > 0) return;
      body.append(this.#help, this.#preview, el('div', { class: 'actions' }, ...this.buttons(false)));
      void this.#choose('straight');
    };
    const details = el(
      'details',
      { class: 'details', ontoggle: fill },
      el('summary', {}, strings.keep.straightTitle, icon('more')),
      body,
    );
    return details;
  }

  async #choose(next: Copy): Promise<void> {
    this.#copy = next;
    this.#help.textContent = next === 'whole' ? strings.keep.wholeHelp : strings.keep.straightHelp;
    this.#preview.hidden = next === 'whole';
    if (next === 'straight' && !this.#files.straight) await this.#make();
    for (const button of this.#buttons) button.disabled = this.#files[this.#copy] === null;
  }

  async #make(): Promise<void> {
    const { picture, report } = this.#input;
    for (const button of this.#buttons) button.disabled = true;
    this.#preview.replaceChildren(el('p', {}, strings.keep.making));
    try {
      const blob = await this.#events.host.checks.checker.straighten(picture.file, report.document!.quad);
      this.#files.straight = new File([blob], straightName(picture.file.name), { type: blob.type });
      this.#preview.replaceChildren(pictureOfBlob(blob));
    } catch (error) {
      console.error(error);
      this.#preview.replaceChildren(el('p', {}, strings.keep.failed));
    }
  }

  async #share(): Promise<void> {
    try {
      await navigator.share({ files: [this.#files[this.#copy]!] });
      this.#events.onKept();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.#events.host.announce(strings.keep.shareFailed);
    }
  }

  #save(): void {
    const file = this.#files[this.#copy]!;
    saveFile(file, file.name);
    this.#events.onKept();
    this.#events.host.announce(strings.keep.saved);
  }
}

function actionButton(
  name: Parameters<typeof icon>[0],
  label: string,
  isMain: boolean,
  onclick: () => void,
): HTMLButtonElement {
  return el('button', { type: 'button', class: isMain ? 'primary' : '', onclick }, icon(name), label);
}

function pictureOfBlob(blob: Blob): HTMLElement {
  const url = URL.createObjectURL(blob);
  return el('img', { src: url, alt: strings.keep.straightAlt, onload: () => URL.revokeObjectURL(url) });
}

function straightName(name: string): string {
  return `${name.replace(/\.\w+$/, '')}-straight.jpg`;
}
