import { version } from '../../../package.json';
import type { Look } from '../../browser/client.ts';
import { fill } from '../../core/messages/format.ts';
import type { Quad } from '../../core/report.ts';
import { el, svg } from '../../ui/dom.ts';
import { formatMeasured } from '../../ui/figures.ts';
import { languageTag, strings } from '../../ui/strings.ts';
import { type BenchFigure, compareFigures, isKept } from './benchFigures.ts';
import { colourOf, glareCells } from './heatLayer.ts';
import { histogram } from './histogram.ts';
import type { Snapshot } from './snapshot.ts';

/** A lighting session, to be saved. */
export interface LightingSession {
  camera: { label: string; width: number; height: number };
  snapshots: readonly Snapshot[];
  steadiness: { seconds: number; shares: ReadonlyMap<string, number> };
  /** Titles of the rules by id. */
  titles: ReadonlyMap<string, string>;
}

/** Version of the shape of the JSON file. */
const SESSION_SCHEMA = 1;

/** Quality of the pictures in a file. */
const JPEG_QUALITY = 0.8;

/** The session as JSON text; pictures are `data:` addresses, or null. */
export function sessionJson(session: LightingSession, withPictures: boolean): string {
  const { camera, snapshots, steadiness } = session;
  const record = {
    schemaVersion: SESSION_SCHEMA,
    kind: 'lightingSession',
    tool: { name: 'clearshot', version },
    camera,
    steadiness: { seconds: steadiness.seconds, greenShares: Object.fromEntries(steadiness.shares) },
    snapshots: snapshots.map(({ name, time, look, figures, advice, picture }) => ({
      name,
      time: time.toISOString(),
      document: look.document && { kind: look.document.kind, quad: look.document.quad },
      figures: Object.fromEntries(
        figures.map((figure) => [
          figure.id,
          { value: figure.value, unit: figure.unit, limit: figure.limit, kept: isKept(figure) },
        ]),
      ),
      advice: advice.map(({ problem, advice }) => ({ problem, advice })),
      light: look.bench?.light ?? null,
      rules: look.rules.map(({ result }) => ({
        id: result.id,
        outcome: result.outcome,
        risk: result.risk,
        measured: result.measured,
      })),
      picture: withPictures ? picture.toDataURL('image/jpeg', JPEG_QUALITY) : null,
    })),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The session as one page that needs nothing else. */
export function sessionPage(session: LightingSession, withPictures: boolean): string {
  const { bench } = strings;
  const date = new Date().toLocaleString(languageTag());
  const body = el(
    'body',
    {},
    el('h1', {}, bench.session.heading),
    el('p', {}, fill(bench.session.made, { tool: `Clearshot ${version}`, date })),
    el('p', {}, fill(bench.session.camera, session.camera)),
    comparison(session.snapshots),
    ...session.snapshots.map((snapshot) => snapshotSection(snapshot, withPictures)),
    steadinessTable(session),
  );
  return `<!doctype html>
<html lang="${languageTag()}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${bench.session.heading}</title>
<style>${PAGE_STYLE}</style>
${body.outerHTML}
</html>
`;
}

const PAGE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .375rem .75rem; border-bottom: 1px solid color-mix(in srgb, currentcolor 25%, transparent); text-align: start; }
.maps { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
.maps > * { flex: 1 1 16rem; max-width: 28rem; }
.maps svg, .maps img { display: block; width: 100%; }
.histogram { height: 6rem; }
figure { margin: 0; }
`;

function comparison(snapshots: readonly Snapshot[]): HTMLElement | null {
  const [before, after] = [snapshots[0], snapshots.at(-1)];
  if (!before || !after || before === after) return null;
  return comparisonTable(before, after);
}

/** The figures of two snapshots side by side, and which of them moved. */
export function comparisonTable(before: Snapshot, after: Snapshot): HTMLTableElement {
  const { snapshots, figures } = strings.bench;
  return el(
    'table',
    { class: 'comparison' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...[snapshots.figure, before.name, after.name, snapshots.change].map((text) =>
          el('th', { scope: 'col' }, text),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      ...compareFigures(before.figures, after.figures).map((line) =>
        el(
          'tr',
          { 'data-change': line.change },
          el('th', { scope: 'row' }, figures[line.id]),
          el('td', {}, figureText(line.before)),
          el('td', {}, figureText(line.after)),
          el('td', {}, `${CHANGE_SIGNS[line.change]} ${snapshots.changes[line.change]}`),
        ),
      ),
    ),
  );
}

const CHANGE_SIGNS = { better: '▲', worse: '▼', same: '=' } as const;

/** A figure's value with its unit. */
export function figureText({ value, unit }: Pick<BenchFigure, 'value' | 'unit'>): string {
  return formatMeasured(value, unit);
}

function snapshotSection(
  { name, time, look, figures, advice, picture }: Snapshot,
  withPicture: boolean,
): HTMLElement {
  const { bench, rules } = strings;
  const light = look.bench?.light;
  return el(
    'section',
    {},
    el('h2', {}, `${name}, ${time.toLocaleTimeString(languageTag())}`),
    el(
      'ul',
      {},
      ...(advice.length > 0 ? advice : [bench.fine]).map((each) =>
        el(
          'li',
          {},
          fill(rules.sentence, { text: each.problem }),
          ' ',
          fill(rules.sentence, { text: each.advice }),
        ),
      ),
    ),
    el(
      'div',
      { class: 'maps' },
      withPicture && el('img', { src: picture.toDataURL('image/jpeg', JPEG_QUALITY), alt: name }),
      ...(light ? mapsOf(look, light) : []),
      light && el('figure', {}, histogram(light), el('figcaption', {}, bench.histogramTitle)),
    ),
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        ...figures.map((figure) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, bench.figures[figure.id]),
            el('td', {}, figureText(figure)),
          ),
        ),
      ),
    ),
  );
}

type Light = NonNullable<NonNullable<Look['bench']>['light']>;

/** The maps of light and of reflections. */
function mapsOf({ bench }: Look, light: Light): HTMLElement[] {
  const { layer } = strings.bench;
  const tiles = light.light.map(({ corners, value }) => cellOf(corners, colourOf(value)));
  const ground = light.light.map(({ corners }) => cellOf(corners, '#8884'));
  const glare = glareCells(bench!.rules, light).map(({ corners, strength }) =>
    cellOf(corners, `rgb(217 45 35 / ${strength})`),
  );
  return [
    mapFigure(bench!.quad!, tiles, layer.light),
    mapFigure(bench!.quad!, [...ground, ...glare], layer.glare),
  ];
}

function cellOf(corners: Quad, fill: string): SVGElement {
  return svg('polygon', { points: corners.map((corner) => corner.join(' ')).join(' '), fill });
}

/** What is drawn on the surface, cut out of the frame. */
function mapFigure(quad: Quad, cells: readonly SVGElement[], caption: string): HTMLElement {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const viewBox = [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round).join(' ');
  return el(
    'figure',
    {},
    svg('svg', { viewBox, role: 'img', 'aria-label': caption }, ...cells),
    el('figcaption', {}, caption),
  );
}

function steadinessTable({ steadiness, titles }: LightingSession): HTMLElement {
  const { bench } = strings;
  return el(
    'section',
    {},
    el('h2', {}, bench.steadiness.title),
    el(
      'p',
      {},
      `${bench.steadiness.help} ${bench.steadiness.window} ${fill(bench.steadiness.seconds, { seconds: steadiness.seconds })}.`,
    ),
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        ...[...steadiness.shares].map(([id, share]) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, titles.get(id) ?? id),
            el('td', {}, formatMeasured(share, 'share')),
          ),
        ),
      ),
    ),
  );
}
