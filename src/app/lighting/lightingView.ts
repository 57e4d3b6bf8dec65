import type { Checker, CheckSettings, Look, Watch } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { type Camera, rememberCamera } from '../camera/camera.ts';
import { type CameraControls, createCameraControls } from '../camera/cameraControls.ts';
import { CameraNews } from '../camera/cameraNews.ts';
import { CameraRun, factsOf } from '../camera/cameraRun.ts';
import { type CameraFault, createCameraFaultView, createDoctorNotes } from '../camera/doctorView.ts';
import type { PumpedLook } from '../camera/framePump.ts';
import { createLivePicture } from '../camera/livePicture.ts';
import { liveOnly } from '../guidance/liveRules.ts';
import { QuadTracker } from '../guidance/quadTracker.ts';
import { BenchHints, type LightHint } from './benchHints.ts';
import { type BenchLayers, createBenchLayers } from './benchLayers.ts';
import { type BenchPanel, createBenchPanel } from './benchPanel.ts';
import { createLightHint } from './lightHint.ts';

/** The lighting bench: the camera's picture with the light drawn on it, figures, before and after. */
export interface LightingView {
  element: HTMLElement;
  focus(): void;
  /** Gives the camera back. */
  close(): void;
}

/** What the bench asks of the page. */
export interface LightingHost {
  checker: Pick<Checker, 'watch'>;
  settings: CheckSettings;
  describeRules(): Promise<RuleDescription[]>;
  onBack(): void;
  /** Something short to read out. */
  announce(text: string): void;
}

/** Makes the bench, and opens the camera. */
export function createLightingView(host: LightingHost): LightingView {
  const view = new Lighting(host);
  view.start();
  return view;
}

class Lighting implements LightingView {
  readonly element: HTMLElement;
  readonly #host: LightingHost;
  readonly #picture = createLivePicture();
  readonly #hint = createLightHint();
  readonly #notes = createDoctorNotes();
  readonly #controls: CameraControls;
  readonly #panel: BenchPanel;
  readonly #layers: BenchLayers;
  readonly #news: CameraNews;
  readonly #run: CameraRun;
  readonly #headline = el('h1', { class: 'live-title', tabindex: -1 }, strings.bench.title);
  readonly #stage: HTMLElement;
  readonly #place = el('div', { class: 'bench-place' });
  #tracker = new QuadTracker();
  #hints = new BenchHints();

  constructor(host: LightingHost) {
    this.#host = host;
    this.#controls = createCameraControls({
      onChoose: (id) => {
        rememberCamera(id);
        this.start(id);
      },
      announce: host.announce,
    });
    this.#news = new CameraNews(this.#controls, this.#notes, host.announce);
    this.#panel = createBenchPanel({
      onChange: (settings) => this.#layers.setSettings(settings),
      announce: host.announce,
      video: this.#picture.video,
      camera: () => factsOf(this.#run.camera?.track),
    });
    this.#layers = createBenchLayers(this.#panel.settings);
    this.#picture.layers.append(...this.#layers.elements);
    this.#stage = el('div', { class: 'live-stage' }, this.#picture.element, this.#hint.element);
    this.#run = new CameraRun(this.#picture.video, {
      part: this.#picture.part,
      onOpen: (camera) => this.#begin(camera),
      onLook: (pumped) => this.#onLook(pumped),
      onFault: (code, detail) => this.#fail(code, detail),
    });
    this.element = this.#build();
    host.describeRules().then(
      (rules) => this.#panel.setRules(liveOnly(rules)),
      () => {},
    );
  }

  start(id?: string): void {
    this.#place.replaceChildren(this.#stage);
    this.element.classList.remove('has-fault');
    this.#picture.setOutline(null, false);
    this.#show({ key: 'starting', tone: 'wait', problem: '', advice: strings.live.hints.starting });
    void this.#run.start(id);
  }

  focus(): void {
    this.#headline.focus({ preventScroll: true });
  }

  close(): void {
    this.#run.stop();
    this.#picture.close();
  }

  #build(): HTMLElement {
    const back = el(
      'button',
      { type: 'button', class: 'quiet back', onclick: this.#host.onBack },
      icon('back'),
      strings.actions.start,
    );
    const parts = [this.#panel.element, this.#controls.element, this.#notes.element];
    return el(
      'div',
      { class: 'lighting' },
      el('div', { class: 'live-head' }, back, this.#headline),
      this.#place,
      el('div', { class: 'live-side' }, ...parts),
      this.#panel.record,
    );
  }

  /** Gives what looks at the frames of the camera that has been opened. */
  #begin({ track }: Camera): (...args: Parameters<Watch['look']>) => Promise<Look> {
    const watch = this.#host.checker.watch(this.#host.settings);
    this.#show({ key: 'loading', tone: 'wait', problem: '', advice: strings.live.hints.loading });
    this.#news.begin(track);
    this.#tracker = new QuadTracker();
    this.#hints = new BenchHints();
    return (frame, time) => watch.look(frame, time, this.#panel.settings.target);
  }

  #onLook({ look, latency, counts }: PumpedLook): void {
    const tracked = this.#tracker.track(look.document?.quad ?? null, look.time);
    this.#picture.setSize(look.width, look.height);
    this.#picture.setOutline(tracked?.quad ?? null, false);
    this.#layers.update(look);
    this.#panel.update(look);
    this.#show(this.#hints.update(look));
    this.#news.update(look, this.#run.camera?.track);
    this.element.dispatchEvent(new CustomEvent('clearshot:look', { detail: { look, latency, counts } }));
  }

  #show(hint: LightHint): void {
    if (!this.#hint.set(hint)) return;
    const texts = [hint.problem, hint.advice].filter((text) => text !== '');
    this.#host.announce(texts.map((text) => fill(strings.rules.sentence, { text })).join(' '));
  }

  #fail(code: CameraFault, detail: string): void {
    const fault = createCameraFaultView(code, detail, {
      onAgain: () => this.start(),
      onChoosePhoto: this.#host.onBack,
    });
    this.#run.stop();
    this.element.classList.add('has-fault');
    this.#place.replaceChildren(fault.element);
    fault.focus();
  }
}
