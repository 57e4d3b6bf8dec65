import { difference, type Lab, labOf, medianColour } from './colour.ts';
import type { Plane, Rgba } from './image.ts';
import { median } from './statistics.ts';

/**
 * A surface has a colour of its own from this chroma on, CIELAB: white paper under a warm lamp has less. Where a highlight
 * would have the surface's own colour, light print could not be told from it.
 */
const MIN_CHROMA = 20;

/** Colours lie in the plane of a surface and its highlights within this distance, CIELAB. */
const PLANE_SPREAD = 12;

/** All but this share of a surface of one colour lies in the plane: printed matter and things have other colours too. */
const OTHER_SHARE = 0.02;

/** Every so many pixels are looked at to tell whether the surface has one colour; odd, so that no weave is met in step. */
const SAMPLE_STEP = 17;

/**
 * Brightness without the highlights of a glossy surface of one colour, where `part` is not 0. Such a surface has two colours
 * to mix: its own, and the lamp's (S. Shafer, "Using color to separate reflection components", 1985). What is brighter than
 * the surface, and mixed of the two, is a highlight and gets the surface's brightness; what is darker stays as it is.
 */
export function removeHighlights(gray: Plane, image: Rgba, part: Uint8Array): Plane {
  const colourAt = (i: number) => labOf(image.data[4 * i]!, image.data[4 * i + 1]!, image.data[4 * i + 2]!);
  const samples: number[] = [];
  for (let i = 0; i < part.length; i += SAMPLE_STEP) if (part[i]) samples.push(i);
  if (samples.length === 0) return gray;
  const colours = samples.map(colourAt);
  const isMixed = mixtureOf(medianColour(colours));
  if (!isMixed || colours.filter((colour) => !isMixed(colour)).length > OTHER_SHARE * samples.length) {
    return gray;
  }
  const usual = median(samples.map((i) => gray.data[i]!));
  const data = gray.data.map((level, i) =>
    part[i] && level > usual && isMixed(colourAt(i)) ? usual : level,
  );
  return { ...gray, data };
}

/** Whether a colour is mixed of the surface's own and white; null for a surface without a colour of its own. */
function mixtureOf([, a, b]: Lab): ((colour: Lab) => boolean) | null {
  const chroma = Math.hypot(a, b);
  if (chroma < MIN_CHROMA) return null;
  return (colour) => {
    const along = Math.max(0, (colour[1] * a + colour[2] * b) / chroma);
    return difference(colour, [0, (along * a) / chroma, (along * b) / chroma], 0) < PLANE_SPREAD;
  };
}
