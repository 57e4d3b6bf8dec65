import type { Look } from '../../browser/client.ts';
import type { RuleResult } from '../../core/report.ts';
import type { Unit } from '../../core/rules/rule.ts';

/** What the lighting bench puts into numbers. */
export type BenchFigureId = 'evenness' | 'glare' | 'white' | 'clipped' | 'crushed' | 'cast' | 'dpi';

/** One number of the bench. */
export interface BenchFigure {
  id: BenchFigureId;
  value: number;
  unit: Unit;
  /** What the rule holds it against; null where no rule does. */
  limit: { value: number; kind: 'min' | 'max' } | null;
  /** Whether the rule has nothing against it. */
  kept: boolean;
}

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
  const lighting = bench.rules.find(({ id }) => id === 'lighting');
  const glare = bench.rules.find(({ id }) => id === 'glare');
  return [
    ...(lighting ? evennessOf(lighting) : []),
    ...(glare ? judged('glare', glare, 'addedLight', 'maxAddedLight', 'share') : []),
    ...(lighting ? judged('white', lighting, 'whiteLevel', 'minWhiteLevel', 'grey level', 'min') : []),
    ...(lighting ? judged('clipped', lighting, 'clippedShare', 'maxClippedShare', 'share') : []),
    plain('crushed', light.crushedShare, 'share'),
    ...(lighting ? judged('cast', lighting, 'castChroma', 'maxCastChroma', 'CIELAB') : []),
    ...(document ? [plain('dpi', document.dpi, 'dpi')] : []),
  ];
}

/** A number as a rule measured it, against the rule's limit; it is kept unless the rule failed and it is beyond. */
function judged(
  id: BenchFigureId,
  { outcome, measured, limits }: RuleResult,
  name: string,
  limitName: string,
  unit: Unit,
  kind: 'min' | 'max' = 'max',
): BenchFigure[] {
  const value = measured[name];
  const bound = limits[limitName];
  if (typeof value !== 'number' || bound === undefined) return [];
  const within = kind === 'min' ? value >= bound : value <= bound;
  return [{ id, value, unit, limit: { value: bound, kind }, kept: outcome !== 'failed' || within }];
}

/** The share of the light that is left where a shadow takes most of it. */
function evennessOf(lighting: RuleResult): BenchFigure[] {
  return judged('evenness', lighting, 'shadowDepth', 'maxShadowDepth', 'share').map((figure) => ({
    ...figure,
    value: 1 - figure.value,
    limit: { value: 1 - figure.limit!.value, kind: 'min' },
  }));
}

/** A number that no rule judges. */
function plain(id: BenchFigureId, value: number, unit: Unit): BenchFigure {
  return { id, value, unit, limit: null, kept: true };
}

/** Whether a number keeps to its limit. */
export function isKept({ kept }: Pick<BenchFigure, 'kept'>): boolean {
  return kept;
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
