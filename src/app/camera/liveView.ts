import type { Checker, LiveFrame, Look, Watch } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import type { Language } from '../../languages/index.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { BenchHints } from '../lighting/benchHints.ts';
import { createBenchLayers } from '../lighting/benchLayers.ts';
import { createBenchPanel } from '../lighting/benchPanel.ts';
import { choice } from '../lighting/choice.ts';
import { AutoCapture } from './autoCapture.ts';
import {
  abilitiesOf,
  type Camera,
  CameraError,
  closeCamera,
  listCameras,
  openCamera,
  rememberCamera,
  takePhoto,
} from './camera.ts';
import { createCameraControls } from './cameraControls.ts';
import { CameraDoctor } from './cameraDoctor.ts';
import { createCaptureBar } from './captureBar.ts';
import { type CameraFault, createCameraFaultView, createDoctorNotes } from './doctorView.ts';
import { type PumpedLook, pumpFrames } from './framePump.ts';
import { type Guidance, type Hint, Hints } from './hints.ts';
import { createLiveRules } from './liveRules.ts';
import { loadPreferences } from './preferences.ts';
import { QuadTracker } from './quadTracker.ts';
import { Rate } from './rate.ts';
import { Signals } from './signals.ts';
import { createLiveStage } from './stageView.ts';

/** The live camera: what it sees, what to do next, and the shutter. */
export interface LiveView {
  element: HTMLElement;
  readonly mode: LiveMode;
  focus(): void;
  /** Gives the camera back. */
  close(): void;
}

/** To take a photo, or to set up the light for those to come. */
export type LiveMode = 'capture' | 'bench';

/** What the live camera asks of the page. */
export interface LiveHost {
  checker: Pick<Checker, 'watch'>;
  language: Language;
  describeRules(): Promise<RuleDescription[]>;
  /** A photo was taken. */
  onPhoto(photo: File): void;
  onChoosePhoto(): void;
  onBack(): void;
  /** Something short to read out. */
  announce(text: string): void;
}

/** A picture that does not come for so long, milliseconds, is reported. */
const SILENT_TIME = 8000;

/** Rates and complaints are brought up to date this often, milliseconds: quicker ones could not be read. */
const NEWS_TIME = 500;

/** Everything that belongs to one open camera. */
interface Run {
  camera: Camera;
  stop(): void;
}

export function createLiveView(host: LiveHost, firstMode: LiveMode): LiveView {
  let mode = firstMode;
  const preferences = loadPreferences();
  const stage = createLiveStage();
  const bar = createCaptureBar(preferences, { onShutter: () => void capture() });
  const rules = createLiveRules();
  const notes = createDoctorNotes();
  const controls = createCameraControls({
    onChoose: (id) => {
      rememberCamera(id);
      void start(id);
    },
    announce: host.announce,
  });
  const signals = new Signals();
  const bench = createBenchPanel({
    onChange: (settings) => layers.setSettings(settings),
    announce: host.announce,
    video: stage.video,
    camera: () => factsOf(run?.camera.track),
  });
  const layers = createBenchLayers(bench.settings);
  const headline = el('h1', { class: 'live-title', tabindex: -1 });
  const modes = choice(
    'mode',
    strings.bench.modes.label,
    { capture: strings.bench.modes.capture, bench: strings.bench.modes.bench },
    mode,
    (next) => {
      mode = next;
      enterMode();
    },
  );
  const back = el(
    'button',
    { type: 'button', class: 'quiet back', onclick: host.onBack },
    icon('back'),
    strings.live.back,
  );
  const place = el('div', { class: 'live-place' }, stage.element, bar.element);
  const side = el(
    'div',
    { class: 'live-side' },
    notes.element,
    bench.element,
    rules.element,
    controls.element,
  );
  const element = el(
    'div',
    { class: 'live' },
    el('div', { class: 'live-head' }, back, headline, modes),
    place,
    side,
    bench.record,
  );
  let run: Run | null = null;
  let starts = 0;
  let taking = false;

  stage.layers.append(...layers.elements);
  host.describeRules().then(
    (known) => {
      rules.setRules(known);
      bench.setRules(known);
    },
    () => {},
  );
  void start();

  function enterMode(): void {
    const isBench = mode === 'bench';
    headline.textContent = isBench ? strings.bench.title : strings.live.title;
    document.title = `${headline.textContent} · ${strings.name}`;
    element.dataset.mode = mode;
    bench.element.hidden = !isBench;
    bench.record.hidden = !isBench;
    rules.element.hidden = isBench;
    bar.element.hidden = isBench;
    layers.setVisible(isBench);
    stage.setCount(null);
  }

  /** Opens a camera and looks at its frames until it is closed; the last call wins. */
  async function start(id?: string): Promise<void> {
    const number = ++starts;
    stop();
    place.replaceChildren(stage.element, bar.element);
    side.hidden = false;
    modes.hidden = false;
    enterMode();
    stage.setOutline(null, false);
    show({ key: 'starting', tone: 'wait', ...strings.live.starting });
    try {
      const camera = await openCamera(id);
      if (number !== starts) return closeCamera(camera);
      await begin(camera);
    } catch (error) {
      if (number !== starts) return;
      const code = error instanceof CameraError ? error.code : 'other';
      fail(code, error instanceof Error ? error.message : String(error));
    }
  }

  async function begin(camera: Camera): Promise<void> {
    const { track, stream } = camera;
    const abort = new AbortController();
    let stopPump = () => {};
    const onEnd = () => fail('ended', 'Expected a running camera but received the end of its track');
    track.addEventListener('ended', onEnd, { signal: abort.signal });
    const silence = watchSilence(() => fail('silent', 'Expected frames from the camera but received none'));
    run = {
      camera,
      stop() {
        abort.abort();
        silence.stop();
        stopPump();
        closeCamera(camera);
      },
    };
    stage.video.srcObject = stream;
    await stage.video.play();
    show({ key: 'loading', tone: 'wait', ...strings.live.loading });
    bar.setEnabled(true);
    controls.setTrack(track);
    const { deviceId } = track.getSettings();
    listCameras().then(
      (cameras) => controls.setCameras(cameras, deviceId),
      () => {},
    );
    const guide = guideThrough(camera, host.checker.watch({ language: host.language }));
    stopPump = pumpFrames(stage.video, {
      look: guide.look,
      onLook: (pumped) => {
        silence.reset();
        guide.onLook(pumped);
      },
      onFault: (error) => fail('crashed', String(error)),
    });
    if (abort.signal.aborted) stopPump();
  }

  /** What turns looks into hints, for as long as one camera is open. */
  function guideThrough({ track }: Camera, watch: Watch) {
    const tracker = new QuadTracker();
    const hints = new Hints();
    const benchHints = new BenchHints();
    const autoCapture = new AutoCapture();
    const doctor = new CameraDoctor();
    const rate = new Rate();
    let newsAt = 0;
    let wasReady = false;
    let counted: number | null = null;

    function onLook({ look, latency, counts }: PumpedLook): void {
      if (taking) return;
      const { time } = look;
      rate.add(time);
      const tracked = tracker.track(look.document?.quad ?? null, time);
      const guidance = hints.update({
        time,
        tracked: tracked !== null,
        speed: tracked?.speed ?? 0,
        rules: look.rules,
        complete: look.complete,
        round: look.timings.round,
      });
      stage.setSize(look.width, look.height);
      stage.setOutline(tracked?.quad ?? null, guidance.ready);
      rules.update(look.rules);
      if (mode === 'bench') showLight(look);
      else guideCapture(guidance, time);
      if (time - newsAt > NEWS_TIME) {
        newsAt = time;
        tell(look);
      }
      element.dispatchEvent(new CustomEvent('clearshot:look', { detail: { look, latency, counts } }));
    }

    function guideCapture({ hint, ready }: Guidance, time: number): void {
      show(hint);
      if (ready && !wasReady) signals.give('good', preferences.sound);
      wasReady = ready;
      count(ready, time);
    }

    function showLight(look: Look): void {
      layers.update(look);
      bench.update(look);
      show(benchHints.update(look));
    }

    function count(ready: boolean, time: number): void {
      const step = autoCapture.update(ready, time, preferences);
      const left = step.type === 'count' ? step.left : null;
      stage.setCount(left);
      bar.setProgress(step.type === 'count' ? step.share : 0);
      if (left !== null && left !== counted) {
        host.announce(fill(strings.live.counting, { seconds: left }));
        signals.give('tick', preferences.sound);
      }
      counted = left;
      if (step.type === 'capture') void capture();
    }

    function tell(look: Look): void {
      const facts = { ...factsOf(track), abilities: abilitiesOf(track) };
      if (rate.value !== null) controls.setSpeed(rate.value);
      const isNew = notes.setComplaints(doctor.examine(facts, look, rate.value), {
        width: facts.width,
        height: facts.height,
      });
      if (isNew) host.announce(notes.element.textContent ?? '');
    }

    return {
      look: (frame: LiveFrame, time: number) =>
        watch.look(frame, time, mode === 'bench' ? bench.settings.target : null),
      onLook,
    };
  }

  /** Shows a hint, and says it where it is another one. */
  function show(hint: Hint): void {
    if (!stage.setHint(hint)) return;
    host.announce(
      [hint.problem, hint.advice].map((text) => fill(strings.rules.sentence, { text })).join(' '),
    );
    if (hint.tone === 'problem') signals.give('hint', preferences.sound);
  }

  async function capture(): Promise<void> {
    if (taking || !run) return;
    taking = true;
    bar.setEnabled(false);
    host.announce(strings.live.taking);
    element.classList.add('taking');
    try {
      const blob = await takePhoto(run.camera.track, stage.video);
      signals.give('captured', preferences.sound);
      host.announce(strings.live.taken);
      host.onPhoto(new File([blob], photoName(new Date(), blob.type), { type: blob.type }));
    } catch (error) {
      fail('other', String(error));
    } finally {
      taking = false;
      element.classList.remove('taking');
    }
  }

  function fail(code: CameraFault, detail: string): void {
    stop();
    const fault = createCameraFaultView(code, detail, {
      onAgain: () => void start(),
      onChoosePhoto: host.onChoosePhoto,
    });
    place.replaceChildren(fault.element);
    side.hidden = true;
    modes.hidden = true;
    bench.record.hidden = true;
    fault.focus();
  }

  function stop(): void {
    run?.stop();
    run = null;
    stage.video.srcObject = null;
    stage.setCount(null);
    bar.setEnabled(false);
  }

  return {
    element,
    get mode() {
      return mode;
    },
    focus: () => headline.focus({ preventScroll: true }),
    close() {
      starts += 1;
      stop();
      signals.close();
    },
  };
}

/** Calls back once when it has not been reset for a while, unless the page is in the background. */
function watchSilence(onSilence: () => void): { reset(): void; stop(): void } {
  let last = performance.now();
  const timer = setInterval(() => {
    if (document.hidden) last = performance.now();
    if (performance.now() - last < SILENT_TIME) return;
    clearInterval(timer);
    onSilence();
  }, NEWS_TIME);
  return {
    reset() {
      last = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}

/** What a camera says of itself. */
function factsOf(track: MediaStreamTrack | undefined): { label: string; width: number; height: number } {
  const { width = 0, height = 0 } = track?.getSettings() ?? {};
  return { label: track?.label ?? '', width, height };
}

/** `camera-2026-11-25-090512.jpg` */
function photoName(date: Date, type: string): string {
  const digits = date.toISOString().replace(/\D/g, '');
  const extension = type === 'image/png' ? 'png' : 'jpg';
  return `camera-${date.toISOString().slice(0, 10)}-${digits.slice(8, 14)}.${extension}`;
}
