import type { LiveFrame, Look } from '../../browser/client.ts';
import { type Camera, CameraError, closeCamera, openCamera } from './camera.ts';
import type { CameraFault } from './doctorView.ts';
import { type PumpedLook, pumpFrames } from './framePump.ts';
import type { VisiblePart } from './visiblePart.ts';

/** A picture that does not come for so long, milliseconds, is reported. */
const SILENT_TIME = 8000;

/** How often that is looked for, milliseconds. */
const SILENCE_STEP = 500;

interface RunEvents {
  /** The part of a frame that is shown now. */
  part(): VisiblePart;
  /** The camera gives a picture; what is returned looks at its frames from now on. */
  onOpen(camera: Camera): (frame: LiveFrame, time: number) => Promise<Look>;
  onLook(look: PumpedLook): void;
  onFault(code: CameraFault, detail: string): void;
}

/** Opens cameras, one at a time, shows their picture in a video and has their frames looked at. */
export class CameraRun {
  readonly #video: HTMLVideoElement;
  readonly #events: RunEvents;
  #starts = 0;
  #camera: Camera | null = null;
  #end = () => {};

  constructor(video: HTMLVideoElement, events: RunEvents) {
    this.#video = video;
    this.#events = events;
  }

  /** The open camera, if there is one. */
  get camera(): Camera | null {
    return this.#camera;
  }

  /** Opens a camera; the last call wins. */
  async start(id?: string): Promise<void> {
    this.stop();
    const number = this.#starts;
    try {
      const camera = await openCamera(id);
      if (number !== this.#starts) closeCamera(camera);
      else await this.#begin(camera);
    } catch (error) {
      if (number !== this.#starts) return;
      const code = error instanceof CameraError ? error.code : 'other';
      this.#fail(code, error instanceof Error ? error.message : String(error));
    }
  }

  /** Gives the camera back. */
  stop(): void {
    this.#starts += 1;
    this.#end();
    this.#end = () => {};
    this.#camera = null;
    this.#video.srcObject = null;
  }

  async #begin(camera: Camera): Promise<void> {
    const abort = new AbortController();
    let stopPump = () => {};
    const silence = watchSilence(() =>
      this.#fail('silent', 'Expected frames from the camera but received none'),
    );
    this.#camera = camera;
    this.#end = () => {
      abort.abort();
      silence.stop();
      stopPump();
      closeCamera(camera);
    };
    camera.track.addEventListener(
      'ended',
      () => this.#fail('ended', 'Expected a running camera but received the end of its track'),
      { signal: abort.signal },
    );
    this.#video.srcObject = camera.stream;
    await this.#video.play();
    if (abort.signal.aborted) return;
    stopPump = pumpFrames(this.#video, {
      part: this.#events.part,
      look: this.#events.onOpen(camera),
      onLook: (pumped) => {
        silence.reset();
        this.#events.onLook(pumped);
      },
      onFault: (error) => this.#fail('crashed', String(error)),
    });
  }

  #fail(code: CameraFault, detail: string): void {
    this.stop();
    this.#events.onFault(code, detail);
  }
}

/** Calls back once when it has not been reset for a while, unless the page is in the background. */
function watchSilence(onSilence: () => void): { reset(): void; stop(): void } {
  let last = performance.now();
  const timer = setInterval(() => {
    if (document.hidden) last = performance.now();
    if (performance.now() - last < SILENT_TIME) return;
    clearInterval(timer);
    onSilence();
  }, SILENCE_STEP);
  return {
    reset() {
      last = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}

/** What a camera says of itself. */
export function factsOf(track: MediaStreamTrack | undefined): {
  label: string;
  width: number;
  height: number;
} {
  const { width = 0, height = 0 } = track?.getSettings() ?? {};
  return { label: track?.label ?? '', width, height };
}
