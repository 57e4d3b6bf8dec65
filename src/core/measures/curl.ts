import { type Analysis, defineFact } from '../analysis.ts';
import { difference } from '../pixels/colour.ts';
import { BORDER_STEP_MM, type BorderSample, measureBorder } from '../views/border.ts';

/** How far the edge of a curled page may leave the straight line between its corners, mm, and the steps that are tried. */
const MAX_CURL_MM = 5;
const CURL_STEP_MM = 0.5;

/** How far the ends of a curved edge may lie beside the outline, mm, and the steps that are tried. */
const OFFSET_MM = 1;
const OFFSET_STEP_MM = 0.5;

/** An edge that is straight but slanted is looked for this far beside the outline: outlines are wrong by so much, edges seldom. */
const SLANT_MM = 5;

/** Colours are looked at so far apart across the side, mm; a step is the difference of the next but one. */
const FINE_MM = 0.5;

/** Every so many places of the border are enough. */
const PLACE_STEP = 2;

/** Shorter sides say nothing, mm. */
const MIN_SIDE_MM = 25;

/** A curve must collect so much more than the best straight line, and so much in all, of at most 1. */
const MIN_GAIN = 0.1;
const MIN_COLLECTED = 0.55;

const REACH = Math.ceil((MAX_CURL_MM + OFFSET_MM) / FINE_MM);

/**
 * How far the document's edges bend away from straight lines, at the worst side, mm; null where no side has an edge to follow.
 * The parabola is taken that collects the most steps of colour; a little more than a straight line does is not enough.
 */
export const measureCurl = defineFact('curl', (analysis: Analysis): number | null => {
  const rim = analysis.fact(measureBorder);
  const { widthMm, heightMm } = analysis.document!;
  const bows = [0, 1, 2, 3].flatMap((side) => {
    const length = side % 2 === 0 ? widthMm : heightMm;
    const bow = curlOf(
      rim.filter((place, i) => place.side === side && i % PLACE_STEP === 0),
      length,
    );
    return bow === null ? [] : [bow];
  });
  return bows.length > 0 ? Math.max(...bows) : null;
});

function curlOf(places: readonly BorderSample[], length: number): number | null {
  const followed = places.flatMap((place) => {
    const steps = stepsAcross(place);
    const [x, y] = place.toDocument(0);
    return steps ? [{ t: (place.side % 2 === 0 ? x : y) / length, steps }] : [];
  });
  if (followed.length * PLACE_STEP * BORDER_STEP_MM < MIN_SIDE_MM) return null;
  const all = followed.flatMap(({ steps }) => [...steps]);
  // Strong and weak steps count nearly alike, so that a long faint edge beats a few letters.
  const half = 1.5 + all.reduce((sum, step) => sum + step, 0) / all.length;
  const value = followed.map(({ steps }) => steps.map((step) => step / (step + half)));
  const along = followed.map(({ t }) => t);
  const collect = (start: number, end: number, bow: number) => {
    let sum = 0;
    for (let i = 0; i < along.length; i++) {
      const t = along[i]!;
      sum += value[i]![REACH + Math.round((start + (end - start) * t + 4 * bow * t * (1 - t)) / FINE_MM)]!;
    }
    return sum / along.length;
  };
  const best = (bow: number, offsets: readonly number[]) =>
    Math.max(...offsets.flatMap((start) => offsets.map((end) => collect(start, end, bow))));
  const straight = best(0, SLANTS);
  const [bow, collected] = BOWS.map((bow) => [bow, best(bow, OFFSETS)] as const).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  if (Math.max(collected, straight) < MIN_COLLECTED) return null;
  // The best lies beyond what is tried: something else than the edge has been followed.
  if (Math.abs(bow) === MAX_CURL_MM) return null;
  return collected - straight > MIN_GAIN ? Math.abs(bow) : 0;
}

/** Steps of colour across the side, from outside to inside; null where the frame ends. */
function stepsAcross(place: BorderSample): number[] | null {
  const colours = Array.from({ length: 2 * REACH + 3 }, (_, k) => place.at((k - REACH - 1) * FINE_MM));
  if (colours.includes(null)) return null;
  return colours.slice(2).map((after, k) => difference(colours[k]!, after!));
}

const span = (most: number, step: number) =>
  Array.from({ length: 2 * Math.round(most / step) + 1 }, (_, i) => i * step - most);
const OFFSETS = span(OFFSET_MM, OFFSET_STEP_MM);
const SLANTS = span(SLANT_MM, OFFSET_STEP_MM);
const BOWS = span(MAX_CURL_MM, CURL_STEP_MM);
