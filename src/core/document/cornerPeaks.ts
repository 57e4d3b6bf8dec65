/** Reads the corners off the network's heat-maps: likely places, and of these the four that fit together. */
import { MAP_CHANNELS, MARGIN, type NetworkOutput, STRIDE } from '../networks/locator.ts';
import { isConvex } from '../pixels/geometry.ts';
import type { Rgba } from '../pixels/image.ts';
import type { Point, Quad } from '../report.ts';
import { agreement, type MaskSums } from './documentMask.ts';
import { implausibility } from './pose.ts';

/** Half size, in cells, of the window round a heat-map's peak whose mean is the corner. */
const WINDOW = 2;
/** Most places considered for a corner, and the share of the heat-map that a second or third one must hold. */
const MAX_PEAKS = 3;
const MIN_PEAK_MASS = 0.03;
/** What full agreement with the document mask is score, beside the logarithms of the four shares. */
const MASK_WEIGHT = 4;
/** What each squared spread of an unlikely shape costs beside them, and how many count at most. */
const SHAPE_WEIGHT = 0.5;
const MAX_IMPLAUSIBILITY = 12;

/** A place where a corner may be, and the share of its heat-map that lies there. */
export interface Peak {
  readonly at: Point;
  readonly mass: number;
}

export const quadOf = (peaks: readonly Peak[]) => peaks.map(({ at }) => at) as unknown as Quad;

/** The highest places of a corner's heat-map, in input pixels, the best first. */
export function readPeaks({ maps, mapWidth, mapHeight }: NetworkOutput, channel: number): Peak[] {
  const heat = new Float32Array(mapWidth * mapHeight);
  for (let i = 0; i < heat.length; i++) heat[i] = maps[i * MAP_CHANNELS + channel]!;
  const top = Math.max(...heat);
  for (let i = 0; i < heat.length; i++) heat[i] = Math.exp(heat[i]! - top);
  const all = heat.reduce((sum, p) => sum + p, 0);
  const peaks: Peak[] = [];
  while (peaks.length < MAX_PEAKS) {
    const peak = takePeak(heat, mapWidth, mapHeight, all);
    if (peaks.length > 0 && peak.mass < MIN_PEAK_MASS) break;
    peaks.push(peak);
  }
  return peaks;
}

/** The mean place round the highest cell; the cells round it are set to 0. */
function takePeak(heat: Float32Array, width: number, height: number, all: number): Peak {
  const highest = indexOfMax(heat);
  const px = highest % width;
  const py = (highest - px) / width;
  let near = 0;
  let sx = 0;
  let sy = 0;
  for (let y = Math.max(0, py - WINDOW); y <= Math.min(height - 1, py + WINDOW); y++) {
    for (let x = Math.max(0, px - WINDOW); x <= Math.min(width - 1, px + WINDOW); x++) {
      const p = heat[y * width + x]!;
      near += p;
      sx += p * x;
      sy += p * y;
      heat[y * width + x] = 0;
    }
  }
  const toInput = (sum: number) => (sum / near + 0.5) * STRIDE - MARGIN;
  return { at: [toInput(sx), toInput(sy)], mass: near / all };
}

/** One peak for each corner: likely ones, whose quad covers what the document mask covers. */
export function chooseCorners(peaks: readonly Peak[][], mask: MaskSums, { width, height }: Rgba): Peak[] {
  const likeliest = peaks.map(([peak]) => peak!);
  if (peaks.every(({ length }) => length === 1)) return likeliest;
  let best = likeliest;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const a of peaks[0]!) {
    for (const b of peaks[1]!) {
      for (const c of peaks[2]!) {
        for (const d of peaks[3]!) {
          const corners = [a, b, c, d];
          if (!isConvex(quadOf(corners))) continue;
          const likelihood = corners.reduce((sum, { mass }) => sum + Math.log(mass), 0);
          const score =
            likelihood +
            MASK_WEIGHT * agreement(mask, quadOf(corners)) -
            SHAPE_WEIGHT * Math.min(MAX_IMPLAUSIBILITY, implausibility(quadOf(corners), width, height));
          if (score <= bestScore) continue;
          best = corners;
          bestScore = score;
        }
      }
    }
  }
  return best;
}

export function indexOfMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}
