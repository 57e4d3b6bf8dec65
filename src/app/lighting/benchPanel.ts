import type { BenchTarget, LiveRule, Look } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { formatMeasured } from '../../ui/figures.ts';
import { icon } from '../../ui/icons.ts';
import { type Standing, standingOf } from '../../ui/standing.ts';
import { strings } from '../../ui/strings.ts';
import { saveText } from '../reportFile.ts';
import { type BenchFigure, benchFigures, isKept } from './benchFigures.ts';
import { choice } from './choice.ts';
import type { BenchLayer } from './heatLayer.ts';
import { histogram } from './histogram.ts';
import { comparisonTable, figureText, sessionJson, sessionPage } from './sessionFile.ts';
import { type Snapshot, snapshotView, takeSnapshot } from './snapshot.ts';
import { Steadiness } from './steadiness.ts';

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

const WINDOWS = [10, 30, 60] as const;

export function createBenchPanel(events: BenchEvents): BenchPanel {
  const text = strings.bench;
  const settings: BenchSettings = { target: 'document', layer: 'light', guide: 'none' };
  const steadiness = new Steadiness();
  const snapshots: { before: Snapshot | null; after: Snapshot | null } = { before: null, after: null };
  const figures = el('dl', { class: 'bench-figures' });
  const bars = el('div', { class: 'bench-histogram' });
  const key = el('p', { class: 'camera-fact' }, text.keys.light);
  const sheetHelp = el('p', { class: 'camera-fact', hidden: true }, text.sheetHelp);
  const steady = el('ul', { class: 'steadiness' });
  const kept = el('div', { class: 'snapshots', 'aria-live': 'off' });
  const pictures = el('input', { type: 'checkbox', id: 'bench-pictures' });
  const keepBefore = keepButton('before', text.snapshots.keepBefore);
  const keepAfter = keepButton('after', text.snapshots.keepAfter);
  const save = [
    saveButton(text.session.html, () =>
      saveText(sessionPage(session(), pictures.checked), 'lighting-session.html', 'text/html'),
    ),
    saveButton(text.session.json, () =>
      saveText(sessionJson(session(), pictures.checked), 'lighting-session.json', 'application/json'),
    ),
  ];
  const saveNote = el('p', { class: 'camera-fact' }, text.session.empty);
  let rules: readonly RuleDescription[] = [];
  let seconds: (typeof WINDOWS)[number] = 30;
  let latest: Look | null = null;
  let now: readonly LiveRule[] = [];
  let newsAt = 0;
  enable();

  const view = section(
    null,
    choice(
      'layer',
      text.layer.label,
      { light: text.layer.light, glare: text.layer.glare, focus: text.layer.focus, none: text.layer.none },
      settings.layer,
      (layer) => {
        settings.layer = layer;
        key.textContent = layer === 'none' ? '' : text.keys[layer];
        showSnapshots();
        events.onChange(settings);
      },
    ),
    key,
    choice(
      'target',
      text.target.label,
      { document: text.target.document, sheet: text.target.sheet },
      settings.target,
      (target) => {
        settings.target = target;
        sheetHelp.hidden = target !== 'sheet';
        events.onChange(settings);
      },
    ),
    sheetHelp,
    choice(
      'guide',
      text.guide.label,
      { none: text.guide.none, 'ID-1': text.guide['ID-1'], 'ID-3': text.guide['ID-3'] },
      settings.guide,
      (guide) => {
        settings.guide = guide;
        events.onChange(settings);
      },
    ),
  );
  const element = el(
    'div',
    { class: 'bench' },
    view,
    section(text.figuresTitle, figures, el('h3', {}, text.histogramTitle), bars),
    section(
      text.steadiness.title,
      el('p', { class: 'camera-fact' }, text.steadiness.help),
      choice('window', text.steadiness.window, windowNames(), '30', (window) => {
        seconds = Number(window) as typeof seconds;
        showSteadiness();
      }),
      steady,
    ),
  );

  const record = el(
    'div',
    { class: 'bench bench-record' },
    section(
      text.snapshots.title,
      el('p', { class: 'camera-fact' }, text.snapshots.help),
      el('div', { class: 'actions' }, keepBefore, keepAfter),
      kept,
    ),
    section(
      text.session.title,
      el('label', { class: 'tick' }, pictures, el('span', {}, text.session.pictures)),
      el('div', { class: 'actions' }, ...save),
      saveNote,
    ),
  );

  function windowNames(): Record<`${(typeof WINDOWS)[number]}`, string> {
    const name = (seconds: number) => fill(text.steadiness.seconds, { seconds });
    return { 10: name(10), 30: name(30), 60: name(60) };
  }

  function keepButton(which: 'before' | 'after', label: string): HTMLButtonElement {
    const keep = () => {
      if (!latest) return;
      const name = text.snapshots[which];
      snapshots[which] = takeSnapshot(name, latest, events.video);
      showSnapshots();
      enable();
      events.announce(fill(text.snapshots.kept, { name }));
    };
    return el('button', { type: 'button', onclick: keep }, label);
  }

  function saveButton(label: string, onclick: () => void): HTMLButtonElement {
    return el('button', { type: 'button', onclick }, icon('save'), label);
  }

  function session() {
    return {
      camera: events.camera(),
      snapshots: [snapshots.before, snapshots.after].filter((snapshot) => snapshot !== null),
      steadiness: { seconds, shares: steadiness.shares(seconds * 1000) },
      titles: new Map(rules.map(({ id, title }) => [id, title])),
    };
  }

  function enable(): void {
    keepBefore.disabled = latest === null;
    keepAfter.disabled = latest === null || snapshots.before === null;
    const isEmpty = snapshots.before === null;
    for (const button of save) button.disabled = isEmpty;
    saveNote.textContent = isEmpty ? text.session.empty : text.session.holds;
    pictures.disabled = isEmpty;
  }

  function showSnapshots(): void {
    const { before, after } = snapshots;
    kept.replaceChildren(
      el(
        'div',
        { class: 'snapshot-pair' },
        ...[before, after].map((snapshot) => snapshot && snapshotView(snapshot, settings.layer)),
      ),
      ...(before && after
        ? [el('div', { class: 'scroller', tabindex: 0 }, comparisonTable(before, after))]
        : []),
    );
  }

  function showSteadiness(): void {
    const shares = steadiness.shares(seconds * 1000);
    steady.replaceChildren(
      ...rules.map(({ id, title }) => {
        const result = now.find((each) => each.result.id === id)?.result;
        return steadyLine(title, result ? standingOf(result) : 'pending', shares.get(id));
      }),
    );
  }

  return {
    element,
    record,
    settings,
    setRules(known) {
      rules = known;
      showSteadiness();
    },
    update(look) {
      steadiness.add(look.time, standingsOf(look.rules));
      now = look.rules;
      if (look.bench?.light) {
        latest = look;
        enable();
      }
      if (!latest?.bench?.light || look.time - newsAt < NEWS_TIME) return;
      newsAt = look.time;
      figures.replaceChildren(...benchFigures(latest).map(figureLine));
      bars.replaceChildren(histogram(latest.bench.light));
      showSteadiness();
    },
  };
}

function section(title: string | null, ...children: (HTMLElement | null)[]): HTMLElement {
  return el('section', {}, title && el('h2', {}, title), ...children);
}

/** A rule is green when it passed; one that does not apply or could not tell is not. */
function standingsOf(rules: readonly LiveRule[]): Map<string, boolean> {
  return new Map(rules.map(({ result }) => [result.id, result.outcome === 'passed']));
}

function figureLine(figure: BenchFigure): HTMLElement {
  const { limit, unit } = figure;
  const standing = isKept(figure) ? 'passed' : 'warning';
  const bound = limit && (limit.kind === 'min' ? strings.rules.atLeast : strings.rules.atMost);
  return el(
    'div',
    { 'data-figure': figure.id, ...(limit && { 'data-standing': standing }) },
    el(
      'dt',
      {},
      limit && icon(standing),
      strings.bench.figures[figure.id],
      limit && el('span', { class: 'sr-only' }, `: ${strings.standing[standing]}`),
    ),
    el(
      'dd',
      {},
      el('strong', {}, figureText(figure)),
      limit && bound && el('span', {}, fill(bound, { limit: formatMeasured(limit.value, unit) })),
    ),
  );
}

function steadyLine(title: string, standing: Standing | 'pending', share: number | undefined): HTMLElement {
  const bar = el(
    'span',
    { class: 'steady-bar', 'aria-hidden': 'true' },
    el('span', { class: 'steady-fill' }),
  );
  bar.style.setProperty('--share', String(share ?? 0));
  return el(
    'li',
    { 'data-standing': standing },
    icon(standing),
    el('span', {}, title, el('span', { class: 'sr-only' }, `: ${strings.standing[standing]}`)),
    bar,
    el(
      'span',
      { class: 'steady-share' },
      share === undefined ? strings.bench.steadiness.none : formatMeasured(share, 'share'),
    ),
  );
}
