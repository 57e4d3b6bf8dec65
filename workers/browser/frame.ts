/** Gets at the pixels of a camera's frame, in the worker. */
import type { LiveFrame } from '../../src/browser/protocol.ts';
import type { Photo } from '../../src/core/photo.ts';

/** What TypeScript's own types do not know of a frame yet. */
type TurnedFrame = VideoFrame & { rotation?: number; flip?: boolean };

/** Frames are looked at with at most this long side, pixels: what a camera's preview is good for. */
const MAX_SIDE = 1280;

let canvas: OffscreenCanvas | null = null;

/**
 * Upright pixels of a frame, reduced where it is larger than a preview.
 * The browser's own reduction will do here: what a captured photo is judged by is never taken from it.
 */
export async function readFrame(frame: LiveFrame): Promise<Photo> {
  try {
    return (await copyPixels(frame)) ?? drawPixels(frame);
  } finally {
    frame.close();
  }
}

/**
 * The quick way, a third of the time: the browser converts straight into memory. Only for frames that it knows to be
 * upright, and where it really converts: older ones copy the camera's own format, whatever they are asked for.
 */
async function copyPixels(frame: LiveFrame): Promise<Photo | null> {
  if (!('copyTo' in frame)) return null;
  const { displayWidth: width, displayHeight: height, visibleRect, rotation, flip } = frame as TurnedFrame;
  const isPlain = visibleRect?.width === width && visibleRect.height === height;
  if (rotation !== 0 || flip || !isPlain || Math.max(width, height) > MAX_SIDE) return null;
  const options = { format: 'RGBA', colorSpace: 'srgb' } as const;
  try {
    if (frame.allocationSize(options) !== width * height * 4) return null;
    const data = new Uint8ClampedArray(width * height * 4);
    await frame.copyTo(data, options);
    return { data, width, height };
  } catch {
    return null;
  }
}

function drawPixels(frame: LiveFrame): Photo {
  const { width, height } = sizeOf(frame);
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const context = contextOf(Math.round(width * scale), Math.round(height * scale));
  const size = [context.canvas.width, context.canvas.height] as const;
  context.drawImage(frame, 0, 0, ...size);
  const { data } = context.getImageData(0, 0, ...size);
  return { data: data as Uint8ClampedArray, width: size[0], height: size[1] };
}

function sizeOf(frame: LiveFrame): { width: number; height: number } {
  return 'displayWidth' in frame ? { width: frame.displayWidth, height: frame.displayHeight } : frame;
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { colorSpace: 'srgb', willReadFrequently: true });
  if (!context) throw new Error(`Expected a canvas of ${width} x ${height} but received none`);
  return context;
}
