import type { BenchLook } from '../../browser/client.ts';
import { fill } from '../../core/messages/format.ts';
import { svg } from '../../ui/dom.ts';
import { formatMeasured } from '../../ui/figures.ts';
import { strings } from '../../ui/strings.ts';

type Light = NonNullable<BenchLook['light']>;

const HEIGHT = 60;

/** A clipped end of this share is marked. */
const MARKED = 0.002;

/** Bins are drawn by the square root of their share, so that small ones are seen beside the paper's peak. */
export function histogram(light: Pick<Light, 'histogram' | 'clippedShare' | 'crushedShare'>): SVGSVGElement {
  const { histogram: bins, clippedShare, crushedShare } = light;
  const highest = Math.sqrt(Math.max(...bins, Number.EPSILON));
  const bars = bins.map((share, i) => {
    const height = (HEIGHT * Math.sqrt(share)) / highest;
    const isEnd = (i === 0 && crushedShare > MARKED) || (i === bins.length - 1 && clippedShare > MARKED);
    return svg('rect', {
      class: isEnd ? 'bin bin-clipped' : 'bin',
      x: i + 0.05,
      y: (HEIGHT - height).toFixed(1),
      width: 0.9,
      height: height.toFixed(1),
      fill: isEnd ? '#d92d23' : '#56767c',
    });
  });
  const label = fill(strings.bench.histogram, {
    crushed: formatMeasured(crushedShare, 'share'),
    clipped: formatMeasured(clippedShare, 'share'),
  });
  return svg(
    'svg',
    {
      class: 'histogram',
      viewBox: `0 0 ${bins.length} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': label,
    },
    ...bars,
  );
}
