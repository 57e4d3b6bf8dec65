import type { LiveFrame, Look } from '../../browser/client.ts';
import { isWhole, type VisiblePart } from './visiblePart.ts';

/** How the pump has done since it was started. */
export interface PumpCounts {
  /** Frames that the camera gave. */
  frames: number;
  /** Frames that were looked at. */
  looks: number;
}

/** One frame that was looked at. */
export interface PumpedLook {
  look: Look;
  /** From the frame on the screen to the answer, milliseconds. */
  latency: number;
  counts: PumpCounts;
}

interface PumpEvents {
  /** The part of a frame that is shown now: no more is looked at. */
  part(): VisiblePart;
  look(frame: LiveFrame, time: number): Promise<Look>;
  onLook(look: PumpedLook): void;
  onFault(error: unknown): void;
}

/**
 * Sends frames of a playing video to be looked at, on the camera's own clock: one at a time, and always the newest.
 * Frames that come meanwhile are never queued. Returns what stops it.
 */
export function pumpFrames(video: HTMLVideoElement, events: PumpEvents): () => void {
  const counts: PumpCounts = { frames: 0, looks: 0 };
  let stopped = false;
  let busy = false;
  let hasNewer = false;
  const stopClock = onEachFrame(video, (frames) => {
    counts.frames += frames;
    hasNewer = true;
    if (!busy) void lookAtNewest();
  });

  async function lookAtNewest(): Promise<void> {
    busy = true;
    try {
      while (hasNewer && !stopped) {
        hasNewer = false;
        const time = performance.now();
        const look = await events.look(await grab(video, events.part()), time);
        if (stopped) return;
        counts.looks += 1;
        events.onLook({ look, latency: performance.now() - time, counts });
      }
    } catch (error) {
      if (!stopped) events.onFault(error);
    } finally {
      busy = false;
    }
  }

  return () => {
    stopped = true;
    stopClock();
  };
}

/** What the video shows of its frame, without a copy where the browser can. */
async function grab(video: HTMLVideoElement, part: VisiblePart): Promise<LiveFrame> {
  const { left, top, width, height } = part;
  const whole = isWhole(part, { width: video.videoWidth, height: video.videoHeight });
  if (typeof VideoFrame === 'function') {
    const frame = new VideoFrame(video);
    const cut = whole ? frame : cutFrame(frame, part);
    if (cut) return cut;
  }
  return whole ? createImageBitmap(video) : createImageBitmap(video, left, top, width, height);
}

/** Null, with the frame closed, where the browser has turned it: its pixels are not where they are seen. */
function cutFrame(frame: VideoFrame, { left, top, width, height }: VisiblePart): VideoFrame | null {
  const { rotation = 0, flip = false } = frame as VideoFrame & { rotation?: number; flip?: boolean };
  try {
    const visibleRect = { x: left, y: top, width, height };
    return rotation === 0 && !flip ? new VideoFrame(frame, { visibleRect }) : null;
  } catch {
    return null;
  } finally {
    frame.close();
  }
}

/** Calls back with the number of new frames whenever there are any; returns what ends that. */
function onEachFrame(video: HTMLVideoElement, onFrame: (frames: number) => void): () => void {
  return 'requestVideoFrameCallback' in HTMLVideoElement.prototype
    ? onCameraClock(video, onFrame)
    : onScreenClock(video, onFrame);
}

function onCameraClock(video: HTMLVideoElement, onFrame: (frames: number) => void): () => void {
  let presented: number | null = null;
  let handle = video.requestVideoFrameCallback(function next(_, { presentedFrames }) {
    handle = video.requestVideoFrameCallback(next);
    onFrame(presented === null ? 1 : Math.max(1, presentedFrames - presented));
    presented = presentedFrames;
  });
  return () => video.cancelVideoFrameCallback(handle);
}

/** Browsers without the camera's clock still move the video's own time on with every frame. */
function onScreenClock(video: HTMLVideoElement, onFrame: (frames: number) => void): () => void {
  let shown = video.currentTime;
  let handle = requestAnimationFrame(function next() {
    handle = requestAnimationFrame(next);
    if (video.currentTime === shown) return;
    shown = video.currentTime;
    onFrame(1);
  });
  return () => cancelAnimationFrame(handle);
}
