import { version } from '../../../package.json';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import type { Loaded, Readiness } from '../checks.ts';
import { guilloche } from '../guilloche.ts';
import type { Host } from '../host.ts';
import { takeChosen } from '../intake.ts';
import { loadedText } from '../loadedText.ts';
import { createPresetPicker } from '../preset.ts';
import type { SampleId } from '../samples.ts';
import { createPhoneHandover } from './phoneHandover.ts';

/** The first screen: ways in, samples, and what is checked. */
export interface StartView {
  element: HTMLElement;
  setSamples(samples: readonly { id: SampleId; file: File }[]): void;
  setRules(rules: readonly RuleDescription[]): void;
  setReadiness(state: Readiness): void;
  /** How much of the checks has come. */
  setLoaded(loaded: Loaded): void;
  /** Offers a newer version of the page; this screen is the one where nothing can be lost. */
  offerUpdate(take: () => void): void;
  focus(): void;
}

export function createStartView(host: Host): StartView {
  const { intake } = strings;
  const ways = createWaysIn(host);
  const readiness = el('p', { class: 'readiness' });
  const update = el('p', { class: 'update', hidden: true });
  const samples = listSection('try', intake.samplesTitle, 'samples');
  const rules = listSection('what', intake.rulesTitle, 'rule-names');
  const preset = createPresetPicker(host.checks.preset, host.setPreset);
  const element = el(
    'div',
    { class: 'intake' },
    el('div', { class: 'pitch' }, el('h1', {}, intake.title), el('p', { class: 'lede' }, intake.lede)),
    el(
      'div',
      { class: 'way-in' },
      ways.element,
      el('div', { class: 'under-way' }, preset, readiness),
      update,
    ),
    samples.section,
    el(
      'div',
      { class: 'more-ways' },
      createPhoneHandover(),
      rejectedInvitation(host),
      lightingInvitation(host),
    ),
    rules.section,
    aboutLine(),
  );

  return {
    element,
    setSamples: (files) => samples.fill(files.map(({ id, file }) => sampleItem(id, file, host))),
    setRules: (known) => rules.fill(known.map(({ title }) => el('li', {}, title))),
    setReadiness(state) {
      readiness.dataset.state = state;
      readiness.textContent = strings.readiness[state];
    },
    setLoaded(loaded) {
      if (readiness.dataset.state !== 'loading') return;
      readiness.textContent = `${strings.readiness.loading} ${loadedText(loaded)}`;
    },
    offerUpdate(take) {
      update.replaceChildren(
        el('span', {}, strings.update.offer),
        el('button', { type: 'button', onclick: take }, strings.update.take),
      );
      update.hidden = false;
    },
    focus: ways.focus,
  };
}

/** The card to drop photos on, with the buttons; the camera comes first where there is one. */
function createWaysIn(host: Host): { element: HTMLElement; focus(): void } {
  const { intake } = strings;
  const pick = fileInput('pick', { accept: 'image/*,.heic,.heif,.avif', multiple: true }, host);
  const folder = fileInput('pick-folder', { webkitdirectory: true }, host);
  const camera = el(
    'button',
    { type: 'button', class: 'primary take', onclick: host.openCamera },
    icon('camera'),
    intake.take,
  );
  const pickClass = host.hasCamera ? 'button' : 'button primary';
  const element = el(
    'div',
    { class: 'drop' },
    guilloche(),
    el('div', { class: 'drop-brackets', 'aria-hidden': 'true' }),
    el(
      'div',
      { class: 'drop-inner' },
      el('p', { class: 'drop-title' }, intake.drop, el('span', {}, ` ${intake.pasteHint}`)),
      el('p', { class: 'drop-now', 'aria-hidden': 'true' }, intake.dropNow),
      el(
        'div',
        { class: 'ways' },
        host.hasCamera && camera,
        el('label', { class: pickClass }, pick, icon('photo'), intake.pick),
        el('label', { class: 'button folder' }, folder, icon('photos'), intake.pickFolder),
      ),
      el('p', { class: 'formats' }, intake.formats),
    ),
  );
  return { element, focus: () => (host.hasCamera ? camera : pick).focus() };
}

function fileInput(
  id: string,
  attributes: { accept?: string; multiple?: boolean; webkitdirectory?: boolean },
  host: Host,
): HTMLInputElement {
  const input = el('input', {
    type: 'file',
    id,
    class: 'sr-only',
    onchange: () => takeChosen(input, host.openFiles),
    ...attributes,
  });
  return input;
}

/** A section that is not there while its list is empty. */
function listSection(name: string, title: string, listName: string) {
  const list = el('ul', { class: listName });
  const section = el('section', { class: name, hidden: true }, el('h2', {}, title), list);
  return {
    section,
    fill(items: readonly HTMLElement[]) {
      list.replaceChildren(...items);
      section.hidden = items.length === 0;
    },
  };
}

/** Which version this is, and whose work is in it. */
function aboutLine(): HTMLElement {
  const notices = el(
    'a',
    { href: './THIRD-PARTY-NOTICES.txt', target: '_blank', rel: 'noopener' },
    strings.about.notices,
  );
  return el('p', { class: 'about' }, `${strings.name} ${version} · `, notices);
}

function rejectedInvitation(host: Host): HTMLElement {
  const { open, lede } = strings.rejected;
  return invitation(open, lede, 'question', host.openRejected, strings.rejected.title);
}

function lightingInvitation(host: Host): HTMLElement {
  const { invitation: title, lede, open } = strings.bench;
  return invitation(open, lede, 'lamp', host.openLighting, title);
}

function invitation(
  label: string,
  text: string,
  name: 'question' | 'lamp',
  onclick: () => void,
  title: string,
): HTMLElement {
  return el(
    'section',
    { class: 'invitation' },
    el('div', {}, el('h2', {}, title), el('p', {}, text)),
    el('button', { type: 'button', onclick }, icon(name), label),
  );
}

function sampleItem(id: SampleId, file: File, host: Host): HTMLElement {
  const url = URL.createObjectURL(file);
  const image = el('img', { src: url, alt: '', onload: () => URL.revokeObjectURL(url) });
  const button = el(
    'button',
    { type: 'button', class: 'sample', onclick: () => host.openFiles([file]) },
    image,
    el('span', {}, strings.intake.samples[id]),
  );
  return el('li', {}, button);
}
