/** Which part of a camera's frame is shown, and how large. What is shown is what is looked at, and what is taken. */

/** Width and height, in any unit. */
export interface Size {
  width: number;
  height: number;
}

/** A part of a frame in its pixels, and its size on the screen, CSS pixels. */
export interface VisiblePart {
  left: number;
  top: number;
  width: number;
  height: number;
  shown: Size;
}

/** The picture fills the screen as long as no more of the frame than this is lost; else it keeps a dark rim. */
const MOST_LOST = 0.25;

/** A part that is as large as this is all of it: rounding is no cut. */
const WHOLE = 0.99;

/** The middle of the frame, as large as it fills the place. Sizes are even, as the formats of cameras want. */
export function visiblePart(frame: Size, place: Size): VisiblePart {
  const contain = Math.min(place.width / frame.width, place.height / frame.height);
  const cover = Math.max(place.width / frame.width, place.height / frame.height);
  const scale = Math.min(cover, contain / (1 - MOST_LOST));
  const width = evenly(Math.min(frame.width, place.width / scale));
  const height = evenly(Math.min(frame.height, place.height / scale));
  return {
    left: evenly((frame.width - width) / 2),
    top: evenly((frame.height - height) / 2),
    width,
    height,
    shown: { width: width * scale, height: height * scale },
  };
}

export function isWhole(part: Size, frame: Size): boolean {
  return part.width >= WHOLE * frame.width && part.height >= WHOLE * frame.height;
}

/**
 * The same part in a still of the same camera. A stream shows the middle of what the sensor sees, as wide or as high as it
 * goes; a still that stands where the stream lies cannot be mapped and is kept whole: null.
 */
export function partOfStill(part: VisiblePart, frame: Size, still: Size): Omit<VisiblePart, 'shown'> | null {
  if (frame.width > frame.height !== still.width > still.height) return null;
  const scale = Math.min(still.width / frame.width, still.height / frame.height);
  const width = Math.round(part.width * scale);
  const height = Math.round(part.height * scale);
  return {
    left: Math.round((still.width - width) / 2),
    top: Math.round((still.height - height) / 2),
    width,
    height,
  };
}

function evenly(value: number): number {
  return 2 * Math.floor(value / 2);
}
