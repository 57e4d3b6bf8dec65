/** Gets at the pixels of a camera's frame, in the worker. */
import type { Photo } from '../photo.ts';

/** A frame as the page sends it; it is transferred, and closed after use. */
export type LiveFrame = VideoFrame | ImageBitmap;

/** Frames are looked at with at most this long side, pixels: what a camera's preview is good for. */
const MAX_SIDE = 1280;

let canvas: OffscreenCanvas | null = null;

/**
 * Upright pixels of a frame, reduced where it is larger than a preview.
 * The browser's own reduction will do here: what a captured photo is judged by is never taken from it.
 */
export function readFrame(frame: LiveFrame): Photo {
  try {
    const { width, height } = sizeOf(frame);
    const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
    const context = contextOf(Math.round(width * scale), Math.round(height * scale));
    context.drawImage(frame, 0, 0, context.canvas.width, context.canvas.height);
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    return {
      data: data as Uint8ClampedArray,
      width: context.canvas.width,
      height: context.canvas.height,
    };
  } finally {
    frame.close();
  }
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
