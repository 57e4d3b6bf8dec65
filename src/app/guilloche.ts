import { svg } from '../ui/dom.ts';

const WIDTH = 856;
const HEIGHT = 540;
const LINES_PER_BAND = 16;
const STEPS = 160;

/** Middles of the bands, as shares of the height: the space between them is for text. */
const BANDS = [0.1, 0.9];

/**
 * Woven bands of fine lines such as security printers lay over a document, in the proportions of an ID-1 card.
 * Decoration: drawn from a formula, coloured by the style sheet.
 */
export function guilloche(): SVGSVGElement {
  const lines = BANDS.flatMap((middle) =>
    Array.from({ length: LINES_PER_BAND }, (_, line) =>
      svg('path', { d: wave(middle, line / LINES_PER_BAND) }),
    ),
  );
  return svg(
    'svg',
    {
      class: 'guilloche',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    ...lines,
  );
}

/** One line of a band: a wave under a slow envelope; `share` 0..1 is its phase among its sisters. */
function wave(middle: number, share: number): string {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const envelope = 0.03 + 0.025 * (1 + Math.cos(2 * Math.PI * 2 * t));
    const y = middle + envelope * Math.sin(2 * Math.PI * (3 * t + share));
    return `${(t * WIDTH).toFixed(1)} ${(y * HEIGHT).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
