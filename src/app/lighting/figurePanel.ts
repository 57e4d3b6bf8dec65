import type { Look } from '../../browser/client.ts';
import { fill } from '../../core/messages/format.ts';
import { el } from '../../ui/dom.ts';
import { formatMeasured } from '../../ui/figures.ts';
import { icon } from '../../ui/icons.ts';
import { strings } from '../../ui/strings.ts';
import { type BenchFigure, benchFigures, isKept } from './benchFigures.ts';
import { histogram } from './histogram.ts';
import { figureText } from './sessionFile.ts';

/** The numbers of the light as it is, and its histogram. */
export function createFigurePanel(): { element: HTMLElement; show(look: Look): void } {
  const text = strings.bench;
  const figures = el('dl', { class: 'bench-figures' });
  const bars = el('div', { class: 'bench-histogram' });
  return {
    element: el(
      'section',
      {},
      el('h2', {}, text.figuresTitle),
      figures,
      el('h3', {}, text.histogramTitle),
      bars,
    ),
    show(look) {
      figures.replaceChildren(...benchFigures(look).map(figureLine));
      if (look.bench?.light) bars.replaceChildren(histogram(look.bench.light));
    },
  };
}

function figureLine(figure: BenchFigure): HTMLElement {
  const { limit, unit } = figure;
  const standing = isKept(figure) ? 'passed' : 'warning';
  const bound = limit && (limit.kind === 'min' ? strings.rules.atLeast : strings.rules.atMost);
  return el(
    'div',
    { 'data-figure': figure.id, ...(limit && { 'data-standing': standing }) },
    el(
      'dt',
      {},
      limit && icon(standing),
      strings.bench.figures[figure.id],
      limit && el('span', { class: 'sr-only' }, `: ${strings.standing[standing]}`),
    ),
    el(
      'dd',
      {},
      el('strong', {}, figureText(figure)),
      limit && bound && el('span', {}, fill(bound, { limit: formatMeasured(limit.value, unit) })),
    ),
  );
}
