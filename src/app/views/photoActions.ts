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
  const keep = createKeeping(input, events);
  if (!picture.taken) {
    return el('div', { class: 'photo-actions' }, el('div', { class: 'actions' }, another), keep.straightOnly);
  }
  const buttons = isBad ? [again, ...keep.buttons(false)] : [...keep.buttons(true), again];
  return el('div', { class: 'photo-actions' }, keep.choice, el('div', { class: 'actions' }, ...buttons));
}

/** The camera is where Back leads, as a rule; where it is not, it is opened. */
function retake({ host }: ResultEvents): void {
  if (host.navigation.previous?.address === 'camera') host.navigation.back();
  else host.openCamera();
}

/** Saving and sharing the photo as it is, or a copy that is made when it is asked for. */
function createKeeping(
  { picture, report }: ResultInput & { report: PhotoReport },
  { host, onKept }: ResultEvents,
) {
  const files: Record<Copy, File | null> = { whole: picture.file, straight: null };
  const preview = el('div', { class: 'straight-copy', hidden: true });
  const help = el('p', { class: 'keep-help' }, strings.keep.wholeHelp);
  let copy: Copy = 'whole';
  let buttons: HTMLButtonElement[] = [];

  async function choose(next: Copy): Promise<void> {
    copy = next;
    help.textContent = next === 'whole' ? strings.keep.wholeHelp : strings.keep.straightHelp;
    preview.hidden = next === 'whole';
    if (next === 'straight' && !files.straight) await make();
    for (const button of buttons) button.disabled = files[copy] === null;
  }

  async function make(): Promise<void> {
    for (const button of buttons) button.disabled = true;
    preview.replaceChildren(el('p', {}, strings.keep.making));
    try {
      const blob = await host.checks.checker.straighten(picture.file, report.document!.quad);
      files.straight = new File([blob], straightName(picture.file.name), { type: blob.type });
      preview.replaceChildren(pictureOfBlob(blob));
    } catch (error) {
      console.error(error);
      preview.replaceChildren(el('p', {}, strings.keep.failed));
    }
  }

  async function share(): Promise<void> {
    try {
      await navigator.share({ files: [files[copy]!] });
      onKept();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        host.announce(strings.keep.shareFailed);
    }
  }

  function save(): void {
    saveFile(files[copy]!, files[copy]!.name);
    onKept();
    host.announce(strings.keep.saved);
  }

  function makeButtons(isMain: boolean): HTMLButtonElement[] {
    const canShare = navigator.canShare?.({ files: [picture.file] }) ?? false;
    buttons = [
      actionButton('save', strings.keep.save, isMain, save),
      ...(canShare ? [actionButton('share', strings.keep.share, false, () => void share())] : []),
    ];
    return buttons;
  }

  return {
    buttons: makeButtons,
    get choice() {
      if (!report.document) return null;
      const names = { whole: strings.keep.whole, straight: strings.keep.straight };
      return el(
        'div',
        { class: 'keep' },
        choice('copy', strings.keep.which, names, copy, (next) => void choose(next)),
        help,
        preview,
      );
    },
    get straightOnly() {
      if (!report.document) return null;
      const body = el('div', { class: 'keep' });
      const details = el(
        'details',
        {
          class: 'details',
          ontoggle: () => {
            if (!details.open || body.childElementCount > 0) return;
            body.append(help, preview, el('div', { class: 'actions' }, ...makeButtons(false)));
            void choose('straight');
          },
        },
        el('summary', {}, strings.keep.straightTitle, icon('more')),
        body,
      );
      return details;
    },
  };
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
