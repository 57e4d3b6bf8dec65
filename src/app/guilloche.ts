import { svg } from './dom.ts';

const WIDTH = 856;
const HEIGHT = 540;
const LINES = 26;
const STEPS = 120;

/**
 * Fine waving lines such as security printers lay under a document, in the proportions of an ID-1 card.
 * Decoration: drawn from a formula, coloured by the style sheet.
 */
export function guilloche(): SVGSVGElement {
  const lines = Array.from({ length: LINES }, (_, line) => svg('path', { d: wave(line / (LINES - 1)) }));
  return svg(
    'svg',
    {
      class: 'guilloche',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'xMidYMid slice',
      'aria-hidden': 'true',
    },
    ...lines,
  );
}

/** One line of the family; `share` 0..1 moves it from the first envelope to the last. */
function wave(share: number): string {
  const phase = share * Math.PI;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const envelope = 0.22 + 0.2 * Math.cos(2 * Math.PI * t * 1.5 + phase * 0.5);
    const swing = Math.sin(2 * Math.PI * t * 3 + phase * 2) * envelope + (share - 0.5) * 0.5;
    return `${(t * WIDTH).toFixed(1)} ${((0.5 + swing) * HEIGHT).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
