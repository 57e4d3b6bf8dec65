import type { Look } from '../../browser/client.ts';
import type { Unit } from '../../core/rules/rule.ts';

/** What the lighting bench puts into numbers. */
export type BenchFigureId = 'evenness' | 'glare' | 'white' | 'clipped' | 'crushed' | 'cast' | 'dpi';

/** One number of the bench. */
export interface BenchFigure {
  id: BenchFigureId;
  value: number;
  unit: Unit;
  /** What it is held against; null where there is nothing to hold. */
  limit: { value: number; kind: 'min' | 'max' } | null;
}

/**
 * What each number has to keep to. Measured on the generated cards and passports in `fixtures/`, November 2026: those
 * that are lit well, and those that are not.
 */
const LIMITS: Readonly<Record<BenchFigureId, BenchFigure['limit']>> = {
  // Even light: 0.84 and more; a lamp at one side or blinds: 0.76 and less.
  evenness: { value: 0.8, kind: 'min' },
  // None in even light; from 9 % where print is hidden. A hundredth is a fleck of 8 x 6 mm on a card.
  glare: { value: 0.01, kind: 'max' },
  // Enough light: 133 and more, on a dark cover; too little: 32.
  white: { value: 100, kind: 'min' },
  // Good exposures clip a thousandth at most.
  clipped: { value: 0.02, kind: 'max' },
  // Black print is not as black as that, but the hair of a portrait is where a camera stretches the contrast: 3 %.
  crushed: { value: 0.05, kind: 'max' },
  // White light: up to 10; warm lamps 7; a coloured lamp 68. Covers without any white read 21: lay a sheet of paper there.
  cast: { value: 12, kind: 'max' },
  dpi: null,
};

/** A change of less is not one: what the numbers tremble by while nothing moves. */
const TREMOR: Readonly<Record<BenchFigureId, number>> = {
  evenness: 0.02,
  glare: 0.005,
  white: 3,
  clipped: 0.005,
  crushed: 0.005,
  cast: 1,
  dpi: 4,
};

/** The numbers of a look that measured the light; none where there was no surface to measure. */
export function benchFigures({ bench, document }: Pick<Look, 'bench' | 'document'>): BenchFigure[] {
  const light = bench?.light;
  if (!light) return [];
  const figure = (id: BenchFigureId, value: number, unit: Unit): BenchFigure => ({
    id,
    value,
    unit,
    limit: LIMITS[id],
  });
  return [
    figure('evenness', light.evenness, 'share'),
    figure('glare', light.glareShare, 'share'),
    figure('white', light.white, 'grey level'),
    figure('clipped', light.clippedShare, 'share'),
    figure('crushed', light.crushedShare, 'share'),
    figure('cast', Math.hypot(light.cast.a, light.cast.b), 'CIELAB'),
    ...(document ? [figure('dpi', document.dpi, 'dpi')] : []),
  ];
}

/** Whether a number keeps to its limit. */
export function isKept({ value, limit }: Pick<BenchFigure, 'value' | 'limit'>): boolean {
  if (!limit) return true;
  return limit.kind === 'min' ? value >= limit.value : value <= limit.value;
}

/** A number before and after. */
export interface FigureChange {
  id: BenchFigureId;
  before: BenchFigure;
  after: BenchFigure;
  change: 'better' | 'worse' | 'same';
}

/** Compares the numbers that both have. */
export function compareFigures(
  before: readonly BenchFigure[],
  after: readonly BenchFigure[],
): FigureChange[] {
  return before.flatMap((earlier) => {
    const later = after.find(({ id }) => id === earlier.id);
    if (!later) return [];
    return [{ id: earlier.id, before: earlier, after: later, change: changeOf(earlier, later) }];
  });
}

function changeOf(before: BenchFigure, after: BenchFigure): FigureChange['change'] {
  const change = after.value - before.value;
  if (Math.abs(change) <= TREMOR[before.id]) return 'same';
  const moreIsBetter = before.limit?.kind !== 'max';
  return change > 0 === moreIsBetter ? 'better' : 'worse';
}
