import type { BenchTarget, Look } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { el } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';
import { createBenchRecord } from './benchRecord.ts';
import { choice } from './choice.ts';
import { createFigurePanel } from './figurePanel.ts';
import type { BenchLayer } from './heatLayer.ts';
import { Steadiness } from './steadiness.ts';
import { createSteadinessPanel } from './steadinessPanel.ts';

/** The format whose frame is drawn. */
export type Guide = 'none' | 'ID-1' | 'ID-3';

/** What the person has chosen to see. */
export interface BenchSettings {
  target: BenchTarget;
  layer: BenchLayer;
  guide: Guide;
}

/** Everything of the lighting bench that does not lie on the picture. */
export interface BenchPanel {
  /** What is shown and measured now. */
  element: HTMLElement;
  /** What is kept of it. */
  record: HTMLElement;
  settings: BenchSettings;
  setRules(rules: readonly RuleDescription[]): void;
  /** Takes what a look measured. */
  update(look: Look): void;
}

interface BenchEvents {
  /** Another thing is to be seen. */
  onChange(settings: BenchSettings): void;
  announce(text: string): void;
  video: HTMLVideoElement;
  camera(): { label: string; width: number; height: number };
}

/** Numbers change at most this often, milliseconds: quicker ones could not be read. */
const NEWS_TIME = 400;

export function createBenchPanel(events: BenchEvents): BenchPanel {
  const settings: BenchSettings = { target: 'document', layer: 'light', guide: 'none' };
  const steadiness = new Steadiness();
  const figures = createFigurePanel();
  const steady = createSteadinessPanel(steadiness);
  const record = createBenchRecord({
    announce: events.announce,
    video: events.video,
    camera: events.camera,
    layer: () => settings.layer,
    steadiness: steady.shares,
  });
  const controls = createBenchControls(settings, () => {
    record.showSnapshots();
    events.onChange(settings);
  });
  let newsAt = 0;

  return {
    element: el('div', { class: 'bench' }, controls, figures.element, steady.element),
    record: record.element,
    settings,
    setRules(rules) {
      record.setRules(rules);
      steady.setRules(rules);
    },
    update(look) {
      steady.add(look);
      if (look.bench?.light) record.setLook(look);
      const { latest } = record;
      if (!latest || look.time - newsAt < NEWS_TIME) return;
      newsAt = look.time;
      figures.show(latest);
      steady.show();
    },
  };
}

/** What is measured, and what is drawn on the picture; changes the settings in place. */
function createBenchControls(settings: BenchSettings, onChange: () => void): HTMLElement {
  const text = strings.bench;
  const key = el('p', { class: 'camera-fact' }, text.keys.light);
  const sheetHelp = el('p', { class: 'camera-fact', hidden: true }, text.sheetHelp);
  const { light, glare, focus, none } = text.layer;
  const layer = choice('layer', text.layer.label, { light, glare, focus, none }, settings.layer, (next) => {
    settings.layer = next;
    key.textContent = next === 'none' ? '' : text.keys[next];
    onChange();
  });
  const { document, sheet } = text.target;
  const target = choice('target', text.target.label, { document, sheet }, settings.target, (next) => {
    settings.target = next;
    sheetHelp.hidden = next !== 'sheet';
    onChange();
  });
  const guides = { none: text.guide.none, 'ID-1': text.guide['ID-1'], 'ID-3': text.guide['ID-3'] };
  const guide = choice('guide', text.guide.label, guides, settings.guide, (next) => {
    settings.guide = next;
    onChange();
  });
  return el('section', {}, layer, key, target, sheetHelp, guide);
}
