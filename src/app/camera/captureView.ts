import type { Checker, CheckSettings, Watch } from '../../browser/client.ts';
import type { RuleDescription } from '../../core/messages/describe.ts';
import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { CaptureGuide } from '../guidance/captureGuide.ts';
import type { Hint } from '../guidance/hints.ts';
import { createLiveRules, liveOnly } from '../guidance/liveRules.ts';
import { Signals } from '../guidance/signals.ts';
import { createPhoneHandover } from '../views/phoneHandover.ts';
import { abilitiesOf, type Camera, rememberCamera, setCamera, stateOf, takePhoto } from './camera.ts';
import { type CameraControls, createCameraControls } from './cameraControls.ts';
import { createCameraHint } from './cameraHint.ts';
import { CameraNews } from './cameraNews.ts';
import { CameraRun } from './cameraRun.ts';
import { createCameraSheet } from './cameraSheet.ts';
import { createCaptureBar, ownCameraButton } from './captureControls.ts';
import { type CameraFault, createCameraFaultView, createDoctorNotes } from './doctorView.ts';
import type { PumpedLook } from './framePump.ts';
import { createLivePicture } from './livePicture.ts';
import { loadPreferences } from './preferences.ts';
import { focusOnTap } from './tapToFocus.ts';

/** The camera over the whole screen: its picture, a hint on it, and the shutter. */
export interface CaptureView {
  element: HTMLElement;
  focus(): void;
  /** Gives the camera back. */
  close(): void;
}

/** What the camera asks of the page. */
export interface CaptureHost {
  checker: Pick<Checker, 'watch'>;
  settings: CheckSettings;
  describeRules(): Promise<RuleDescription[]>;
  /** A photo was taken. */
  onPhoto(photo: File): void;
  onChoosePhoto(): void;
  onClose(): void;
  /** Something short to read out. */
  announce(text: string): void;
}

/** Makes the camera's screen, and opens the camera. */
export function createCaptureView(host: CaptureHost): CaptureView {
  const view = new Capture(host);
  view.start();
  return view;
}

class Capture implements CaptureView {
  readonly element: HTMLElement;
  readonly #host: CaptureHost;
  readonly #preferences = loadPreferences();
  readonly #signals = new Signals();
  readonly #picture = createLivePicture();
  readonly #hint = createCameraHint();
  readonly #rules = createLiveRules();
  readonly #notes = createDoctorNotes(createPhoneHandover);
  readonly #controls: CameraControls;
  readonly #headline = el('h1', { class: 'sr-only', tabindex: -1 }, strings.live.title);
  readonly #place = el('div', { class: 'camera-place' });
  readonly #bar;
  readonly #sheet;
  readonly #torch = createTorchButton();
  readonly #news: CameraNews;
  readonly #run: CameraRun;
  #guide: CaptureGuide | null = null;
  #taking = false;

  constructor(host: CaptureHost) {
    this.#host = host;
    this.#controls = createCameraControls({
      onChoose: (id) => {
        rememberCamera(id);
        this.start(id);
      },
      announce: host.announce,
    });
    this.#news = new CameraNews(this.#controls, this.#notes, host.announce);
    this.#bar = createCaptureBar(
      this.#preferences,
      ownCameraButton(host.onPhoto),
      () => void this.#capture(),
    );
    const parts = [this.#notes.element, this.#rules.element, this.#controls.element];
    this.#sheet = createCameraSheet(this.#preferences, parts);
    this.#run = new CameraRun(this.#picture.video, {
      part: this.#picture.part,
      onOpen: (camera) => this.#begin(camera),
      onLook: (pumped) => this.#onLook(pumped),
      onFault: (code, detail) => this.#fail(code, detail),
    });
    this.element = el(
      'div',
      { class: 'camera' },
      this.#headline,
      this.#place,
      el('div', { class: 'camera-top' }, closeButton(host.onClose), this.#torch.button, this.#sheet.button),
      this.#hint.element,
      this.#bar.element,
      this.#sheet.dialog,
    );
    host.describeRules().then(
      (rules) => this.#rules.setRules(liveOnly(rules)),
      () => {},
    );
  }

  start(id?: string): void {
    this.#place.replaceChildren(this.#picture.element);
    this.element.classList.remove('has-fault');
    this.#picture.setOutline(null, false);
    this.#bar.setEnabled(false);
    this.#show({ key: 'starting', tone: 'wait', text: strings.live.hints.starting });
    void this.#run.start(id);
  }

  focus(): void {
    this.#headline.focus({ preventScroll: true });
  }

  close(): void {
    this.#run.stop();
    this.#signals.close();
    this.#picture.close();
  }

  /** Gives what looks at the frames of the camera that has been opened. */
  #begin({ track }: Camera): Watch['look'] {
    const { checker, settings, announce } = this.#host;
    const watch = checker.watch(settings);
    this.#show({ key: 'loading', tone: 'wait', text: strings.live.hints.loading });
    this.#bar.setEnabled(true);
    this.#news.begin(track);
    this.#torch.setTrack(track);
    focusOnTap(this.#picture, track);
    this.#guide = new CaptureGuide(
      { picture: this.#picture, preferences: this.#preferences, signals: this.#signals },
      {
        onHint: (hint) => this.#show(hint),
        onProgress: this.#bar.setProgress,
        onCapture: () => void this.#capture(),
        announce,
      },
    );
    return (frame, time) => watch.look(frame, time);
  }

  #onLook({ look, latency, counts }: PumpedLook): void {
    if (this.#taking) return;
    this.#guide?.update(look);
    this.#rules.update(look.rules);
    const complaints = this.#news.update(look, this.#run.camera?.track);
    if (complaints !== undefined) this.#sheet.setNews(complaints > 0);
    this.element.dispatchEvent(new CustomEvent('clearshot:look', { detail: { look, latency, counts } }));
  }

  /** Shows a hint, and says it where it is another one. */
  #show(hint: Hint): void {
    if (!this.#hint.set(hint)) return;
    this.#host.announce(fill(strings.rules.sentence, { text: hint.text }));
    if (hint.tone === 'problem') this.#signals.give('hint', this.#preferences.sound);
  }

  async #capture(): Promise<void> {
    const { camera } = this.#run;
    if (this.#taking || !camera) return;
    this.#taking = true;
    this.#bar.setEnabled(false);
    this.#host.announce(strings.live.taking);
    this.element.classList.add('taking');
    try {
      const blob = await takePhoto(camera.track, this.#picture.video, this.#picture.part());
      this.#signals.give('captured', this.#preferences.sound);
      this.#host.announce(strings.live.taken);
      this.#host.onPhoto(new File([blob], photoName(new Date(), blob.type), { type: blob.type }));
    } catch (error) {
      this.#fail('other', String(error));
    } finally {
      this.#taking = false;
      this.element.classList.remove('taking');
    }
  }

  /** A card in the place of the picture; what needs no picture stays. */
  #fail(code: CameraFault, detail: string): void {
    const fault = createCameraFaultView(code, detail, {
      onAgain: () => this.start(),
      onChoosePhoto: this.#host.onChoosePhoto,
      own: ownCameraButton(this.#host.onPhoto),
      handover: createPhoneHandover(),
    });
    this.#run.stop();
    this.#picture.setCount(null);
    this.#bar.setEnabled(false);
    this.element.classList.add('has-fault');
    this.#place.replaceChildren(fault.element);
    fault.focus();
  }
}

function closeButton(onclick: () => void): HTMLElement {
  const label = strings.live.close;
  const attributes = { type: 'button', class: 'camera-round', 'aria-label': label, title: label, onclick };
  return el('button', attributes, icon('close'));
}

/** The camera's light, one tap away where it has one. */
function createTorchButton(): { button: HTMLButtonElement; setTrack(track: MediaStreamTrack): void } {
  const label = strings.live.camera.light;
  const button = el(
    'button',
    {
      type: 'button',
      class: 'camera-round',
      'aria-label': label,
      title: label,
      'aria-pressed': 'false',
      hidden: true,
    },
    icon('torch'),
  );
  return {
    button,
    setTrack(track) {
      button.hidden = !abilitiesOf(track).torch;
      button.setAttribute('aria-pressed', String(stateOf(track).torch === true));
      button.onclick = async () => {
        const torch = button.getAttribute('aria-pressed') !== 'true';
        if (await setCamera(track, { torch })) button.setAttribute('aria-pressed', String(torch));
      };
    },
  };
}

/** `camera-2026-11-25-090512.jpg` */
function photoName(date: Date, type: string): string {
  const digits = date.toISOString().replace(/\D/g, '');
  const extension = type === 'image/png' ? 'png' : 'jpg';
  return `camera-${date.toISOString().slice(0, 10)}-${digits.slice(8, 14)}.${extension}`;
}
