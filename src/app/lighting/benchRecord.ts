import type { Look } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { saveText } from '../saveFile.ts';
import type { BenchLayer } from './heatLayer.ts';
import { comparisonTable, type LightingSession, sessionJson, sessionPage } from './sessionFile.ts';
import { type Snapshot, snapshotView, takeSnapshot } from './snapshot.ts';

/** What is kept of the light: before and after, to compare and to save. */
export interface BenchRecord {
  element: HTMLElement;
  /** The last look that measured the light. */
  readonly latest: Look | null;
  setRules(rules: readonly RuleDescription[]): void;
  setLook(look: Look): void;
  /** Draws what is kept, with the layer that is chosen now. */
  showSnapshots(): void;
}

interface RecordInput {
  announce(text: string): void;
  video: HTMLVideoElement;
  camera(): LightingSession['camera'];
  layer(): BenchLayer;
  steadiness(): LightingSession['steadiness'];
}

export function createBenchRecord(input: RecordInput): BenchRecord {
  const text = strings.bench;
  const snapshots: Record<'before' | 'after', Snapshot | null> = { before: null, after: null };
  const kept = el('div', { class: 'snapshots', 'aria-live': 'off' });
  const before = el('button', { type: 'button', onclick: () => keep('before') }, text.snapshots.keepBefore);
  const after = el('button', { type: 'button', onclick: () => keep('after') }, text.snapshots.keepAfter);
  const saving = createSaving(session);
  let rules: readonly RuleDescription[] = [];
  let latest: Look | null = null;
  enable();

  function keep(which: 'before' | 'after'): void {
    if (!latest) return;
    const name = text.snapshots[which];
    snapshots[which] = takeSnapshot(name, latest, input.video);
    showSnapshots();
    enable();
    input.announce(fill(text.snapshots.kept, { name }));
  }

  function session(): LightingSession {
    return {
      camera: input.camera(),
      snapshots: [snapshots.before, snapshots.after].filter((snapshot) => snapshot !== null),
      steadiness: input.steadiness(),
      titles: new Map(rules.map(({ id, title }) => [id, title])),
    };
  }

  function enable(): void {
    before.disabled = latest === null;
    after.disabled = latest === null || snapshots.before === null;
    saving.setEmpty(snapshots.before === null);
  }

  function showSnapshots(): void {
    const pair = [snapshots.before, snapshots.after];
    const views = pair.map((snapshot) => snapshot && snapshotView(snapshot, input.layer()));
    kept.replaceChildren(el('div', { class: 'snapshot-pair' }, ...views));
    if (!snapshots.before || !snapshots.after) return;
    const table = comparisonTable(snapshots.before, snapshots.after);
    kept.append(el('div', { class: 'scroller', tabindex: 0 }, table));
  }

  return {
    element: el(
      'div',
      { class: 'bench bench-record' },
      el(
        'section',
        {},
        el('h2', {}, text.snapshots.title),
        el('p', { class: 'camera-fact' }, text.snapshots.help),
        el('div', { class: 'actions' }, before, after),
        kept,
      ),
      saving.element,
    ),
    get latest() {
      return latest;
    },
    setRules(known) {
      rules = known;
    },
    setLook(look) {
      latest = look;
      enable();
    },
    showSnapshots,
  };
}

/** The session as a file, with pictures only where that is asked for. */
function createSaving(session: () => LightingSession): {
  element: HTMLElement;
  setEmpty(empty: boolean): void;
} {
  const text = strings.bench.session;
  const pictures = el('input', { type: 'checkbox', id: 'bench-pictures' });
  const note = el('p', { class: 'camera-fact' });
  const saveHtml = () =>
    saveText(sessionPage(session(), pictures.checked), 'lighting-session.html', 'text/html');
  const saveJson = () =>
    saveText(sessionJson(session(), pictures.checked), 'lighting-session.json', 'application/json');
  const buttons = [
    el('button', { type: 'button', onclick: saveHtml }, icon('save'), text.html),
    el('button', { type: 'button', onclick: saveJson }, icon('save'), text.json),
  ];
  return {
    element: el(
      'section',
      {},
      el('h2', {}, text.title),
      el('label', { class: 'tick' }, pictures, el('span', {}, text.pictures)),
      el('div', { class: 'actions' }, ...buttons),
      note,
    ),
    setEmpty(empty) {
      for (const control of [...buttons, pictures]) control.disabled = empty;
      note.textContent = empty ? text.empty : text.holds;
    },
  };
}
