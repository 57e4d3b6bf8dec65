/** A measure over all photos, with its limit, as an SVG drawing. */
import type { PhotoReport } from '../../../core/report.ts';
import { RULES } from '../../../core/rules/index.ts';
import type { Rule, Unit } from '../../../core/rules/rule.ts';
import { escapeHtml } from '../escape.ts';
import { textOf } from '../figures.ts';

const BINS = 24;
const WIDTH = 320;
const HEIGHT = 96;
const AXIS = 16;

/** How often each value of a rule's measure was seen. */
export interface Histogram {
  rule: string;
  measure: string;
  unit: Unit;
  limit: { name: string; value: number; isFloor: boolean };
  /** Of the first bin's start and the last one's end. */
  range: readonly [number, number];
  bins: readonly number[];
}

/** One for each rule that has a figure and measured it at least once. */
export function histogramsOf(photos: readonly PhotoReport[]): Histogram[] {
  return RULES.flatMap((rule) => histogramOf(rule, photos) ?? []);
}

function histogramOf(
  { id, figure, floors, units }: Rule,
  photos: readonly PhotoReport[],
): Histogram | undefined {
  if (!figure) return undefined;
  const results = photos.flatMap(({ rules }) => rules.filter((rule) => rule.id === id));
  const values = results.map(({ measured }) => measured[figure.measured]).filter(isNumber);
  const limit = results.map(({ limits }) => limits[figure.limit]).find(isNumber);
  if (values.length === 0 || limit === undefined) return undefined;
  const low = values.reduce((least, value) => Math.min(least, value), limit);
  const high = values.reduce((most, value) => Math.max(most, value), limit);
  const span = high - low || 1;
  const bins = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor(((value - low) / span) * BINS));
    bins[bin]! += 1;
  }
  const { measured: measure, limit: name } = figure;
  return {
    rule: id,
    measure,
    unit: units[measure]!,
    limit: { name, value: limit, isFloor: floors?.includes(name) ?? false },
    range: [low, low + span],
    bins,
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The drawing: bars beyond the limit have the class `beyond`. */
export function drawHistogram({ rule, measure, unit, limit, range, bins }: Histogram): string {
  const [low, high] = range;
  const xOf = (value: number) => ((value - low) / (high - low)) * WIDTH;
  const most = Math.max(...bins);
  const bars = bins.map((count, i) => {
    if (count === 0) return '';
    const middle = low + ((i + 0.5) / BINS) * (high - low);
    const isBeyond = limit.isFloor ? middle < limit.value : middle > limit.value;
    const height = Math.max(2, (count / most) * (HEIGHT - AXIS));
    const x = (i / BINS) * WIDTH;
    const box = `x="${x.toFixed(1)}" y="${(HEIGHT - AXIS - height).toFixed(1)}" width="${(WIDTH / BINS - 1).toFixed(1)}" height="${height.toFixed(1)}"`;
    return `<rect${isBeyond ? ' class="beyond"' : ''} ${box}><title>${count}</title></rect>`;
  });
  const at = xOf(limit.value).toFixed(1);
  const bound = `${limit.isFloor ? 'at least' : 'at most'} ${textOf(limit.value, unit)}`;
  return `<figure>
<figcaption><b>${escapeHtml(rule)}</b> ${escapeHtml(measure)}, ${escapeHtml(bound)}</figcaption>
<svg viewBox="-2 0 ${WIDTH + 4} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${measure} of all photos, ${bound}`)}">
${bars.join('')}<line x1="${at}" x2="${at}" y1="0" y2="${HEIGHT - AXIS}"/>
<text x="0" y="${HEIGHT - 3}">${escapeHtml(textOf(low, unit))}</text><text x="${WIDTH}" y="${HEIGHT - 3}" text-anchor="end">${escapeHtml(textOf(high, unit))}</text>
</svg>
</figure>`;
}
