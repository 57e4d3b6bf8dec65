import type { Look } from '../../browser/client.ts';
import { fill } from '../../core/messages/format.ts';
import { strings } from '../../ui/strings.ts';
import { type BenchFigureId, benchFigures, isKept } from './benchFigures.ts';

/** Something to do about the light. */
export interface LightAdvice {
  /** The number that it is about. */
  id: BenchFigureId;
  problem: string;
  advice: string;
}

type Light = NonNullable<NonNullable<Look['bench']>['light']>;

/** Percentages are said in steps of this: finer ones would change with every look. */
const PERCENT_STEP = 5;

/** The middle of the three by three zones. */
const MIDDLE = 4;

/** What to do about the light, the most useful first; empty where nothing has to be done. */
export function lightAdvice(look: Pick<Look, 'bench' | 'document'>): LightAdvice[] {
  const light = look.bench?.light;
  if (!light) return [];
  const figures = benchFigures(look);
  const broken = new Map(
    figures.filter((figure) => !isKept(figure)).map((figure) => [figure.id, figure.value] as const),
  );
  // Where paper itself is white, every bright place looks like a reflection: the exposure comes first.
  const isFlooded = look.bench?.rules.some(({ message }) => message?.id === 'tooBright') ?? false;
  return [
    ...(broken.has('white') ? [plain('white')] : []),
    ...(isFlooded ? [plain('clipped')] : []),
    ...(broken.has('glare') && !isFlooded ? [aboutGlare(light)] : []),
    ...(broken.has('evenness') ? [aboutEvenness(light, broken.get('evenness')!)] : []),
    ...(broken.has('cast') ? [aboutCast(light)] : []),
    ...(broken.has('clipped') && !isFlooded && !broken.has('glare') ? [plain('clipped')] : []),
  ];
}

function plain(id: 'white' | 'clipped'): LightAdvice {
  return { id, ...strings.bench.advice[id] };
}

/** The reflection of a lamp moves the way the lamp does: out by the side where it is. */
function aboutGlare({ glareZone }: Light): LightAdvice {
  const zone = glareZone ?? MIDDLE;
  return filled('glare', { zone: strings.bench.zones[zone]!, direction: strings.bench.directions[zone]! });
}

/** The lamp goes from where there is most light towards where there is least. */
function aboutEvenness({ zones }: Light, evenness: number): LightAdvice {
  const lights = zones.map(({ light }) => light);
  const known = lights.map((light) => (light > 0 ? light : 1));
  const dark = known.indexOf(Math.min(...known));
  const bright = lights.indexOf(Math.max(...lights));
  return filled('evenness', {
    dark: strings.bench.zones[dark]!,
    bright: strings.bench.zones[bright]!,
    percent: Math.round((100 * evenness) / PERCENT_STEP) * PERCENT_STEP,
    direction: strings.bench.directions[zoneTowards(bright, dark)]!,
  });
}

function aboutCast({ cast: { a, b } }: Light): LightAdvice {
  const { casts } = strings.bench;
  const colour =
    Math.abs(a) > Math.abs(b) ? (a > 0 ? casts.red : casts.green) : b > 0 ? casts.yellow : casts.blue;
  return filled('cast', { colour });
}

function filled(id: 'glare' | 'evenness' | 'cast', data: Record<string, string | number>): LightAdvice {
  const { problem, advice } = strings.bench.advice[id];
  return { id, problem: fill(problem, data), advice: fill(advice, data) };
}

/** The zone that lies in the direction from one zone to another, seen from the middle. */
function zoneTowards(from: number, to: number): number {
  const x = Math.sign((to % 3) - (from % 3));
  const y = Math.sign(Math.floor(to / 3) - Math.floor(from / 3));
  return MIDDLE + 3 * y + x;
}
