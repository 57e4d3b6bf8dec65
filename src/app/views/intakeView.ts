import type { CheckerState } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import type { LiveMode } from '../camera/liveView.ts';
import { guilloche } from '../guilloche.ts';
import { takeChosen } from '../intake.ts';
import type { SampleId } from '../samples.ts';

/** The first screen: ways in, samples, and what is checked. */
export interface IntakeView {
  element: HTMLElement;
  setSamples(samples: readonly { id: SampleId; file: File }[]): void;
  setRules(rules: readonly RuleDescription[]): void;
  setReadiness(state: Readiness): void;
  /** Offers a newer version of the page; this screen is the one where nothing can be lost. */
  offerUpdate(take: () => void): void;
  focus(): void;
}

/** Whether a photo can be checked at once; `kept` means later too, without a network. */
export type Readiness = Exclude<CheckerState, 'closed'> | 'kept' | 'failed';

interface IntakeEvents {
  onFiles(files: File[]): void;
  /** The live camera or the lighting bench is wanted. */
  onCamera(mode: LiveMode): void;
}

export function createIntakeView(events: IntakeEvents): IntakeView {
  const pick = fileInput('pick', { accept: 'image/*,.heic,.heif,.avif', multiple: true }, events);
  const take = fileInput('take', { accept: 'image/*', capture: 'environment' }, events);
  const folder = fileInput('pick-folder', { webkitdirectory: true }, events);
  const readiness = el('p', { class: 'readiness' });
  const update = el('p', { class: 'update', hidden: true });
  const samples = el('ul', { class: 'samples' });
  const samplesSection = el(
    'section',
    { class: 'try', hidden: true },
    el('h2', {}, strings.intake.samplesTitle),
    samples,
  );
  const rulesTable = el('ul', { class: 'rule-names' });
  const rulesSection = el(
    'section',
    { class: 'what', hidden: true },
    el('h2', {}, strings.intake.rulesTitle),
    rulesTable,
  );

  const dropCard = el(
    'div',
    { class: 'drop' },
    guilloche(),
    el('div', { class: 'drop-brackets', 'aria-hidden': 'true' }),
    el(
      'div',
      { class: 'drop-inner' },
      el('p', { class: 'drop-title' }, strings.intake.drop, el('span', {}, ` ${strings.intake.pasteHint}`)),
      el('p', { class: 'drop-now', 'aria-hidden': 'true' }, strings.intake.dropNow),
      el(
        'div',
        { class: 'ways' },
        el('label', { class: 'button primary' }, pick, icon('photo'), strings.intake.pick),
        el('label', { class: 'button folder' }, folder, icon('photos'), strings.intake.pickFolder),
        el('label', { class: 'button take' }, take, icon('camera'), strings.intake.take),
        el(
          'button',
          { type: 'button', class: 'live-way', onclick: () => events.onCamera('capture') },
          icon('live'),
          strings.live.open,
        ),
      ),
      el('p', { class: 'formats' }, strings.intake.formats),
    ),
  );
  const element = el(
    'div',
    { class: 'intake' },
    el(
      'div',
      { class: 'pitch' },
      el('h1', {}, strings.intake.title),
      el('p', { class: 'lede' }, strings.intake.lede),
    ),
    el('div', { class: 'way-in' }, dropCard, readiness, update),
    samplesSection,
    benchInvitation(events),
    rulesSection,
  );

  return {
    element,
    setSamples(files) {
      samples.replaceChildren(...files.map(({ id, file }) => sampleItem(id, file, events)));
      samplesSection.hidden = files.length === 0;
    },
    setRules(rules) {
      rulesTable.replaceChildren(...rules.map(({ title }) => el('li', {}, title)));
      rulesSection.hidden = rules.length === 0;
    },
    setReadiness(state) {
      readiness.dataset.state = state;
      readiness.textContent = strings.readiness[state];
    },
    offerUpdate(take) {
      update.replaceChildren(
        el('span', {}, strings.update.offer),
        el('button', { type: 'button', onclick: take }, strings.update.take),
      );
      update.hidden = false;
    },
    focus: () => pick.focus(),
  };
}

function fileInput(
  id: string,
  attributes: { accept?: string; multiple?: boolean; capture?: string; webkitdirectory?: boolean },
  events: IntakeEvents,
): HTMLInputElement {
  const input = el('input', {
    type: 'file',
    id,
    class: 'sr-only',
    onchange: () => takeChosen(input, events.onFiles),
    ...attributes,
  });
  return input;
}

function benchInvitation(events: IntakeEvents): HTMLElement {
  const { invitation, lede, open } = strings.bench;
  return el(
    'section',
    { class: 'bench-invitation' },
    el('div', {}, el('h2', {}, invitation), el('p', {}, lede)),
    el('button', { type: 'button', onclick: () => events.onCamera('bench') }, icon('lamp'), open),
  );
}

function sampleItem(id: SampleId, file: File, events: IntakeEvents): HTMLElement {
  const url = URL.createObjectURL(file);
  const image = el('img', { src: url, alt: '', onload: () => URL.revokeObjectURL(url) });
  const button = el(
    'button',
    { type: 'button', class: 'sample', onclick: () => events.onFiles([file]) },
    image,
    el('span', {}, strings.intake.samples[id]),
  );
  return el('li', {}, button);
}
