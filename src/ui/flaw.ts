import type { PhotoReport, RuleResult } from '../core/report.ts';
import { el } from './dom.ts';
import { drawingOf } from './drawings.ts';
import type { Picture } from './photoStage.ts';
import { type Box, CUTTING_RATIO, cuttingOf } from './regions.ts';
import { standingOf } from './standing.ts';
import { strings } from './strings.ts';

/** Pixels across a cutting: enough for screens that show two dots for one. */
const CUTTING_WIDTH = 560;

/** Widths of an outline and of its light rim, pixels of the cutting. */
const LINE = 8;
const RIM = 16;

/**
 * The worst place of a problem, enlarged, beside a drawing of how it should look; null where there is neither.
 *
 * @param picture what shows the photo, when it is there
 */
export function createFlaw(
  result: RuleResult,
  report: PhotoReport,
  picture: Promise<Picture | null>,
): HTMLElement | null {
  const box = cuttingOf(result, report);
  const drawing = drawingOf(result.id);
  const cutting = box && createCutting(box, result, report, picture);
  if (!cutting && !drawing) return null;
  return el(
    'div',
    { class: 'flaw', 'data-standing': standingOf(result) },
    cutting && el('figure', {}, cutting, el('figcaption', {}, strings.flaw.seen)),
    drawing &&
      el(
        'figure',
        {},
        el('div', { class: 'drawing-plate' }, drawing),
        el('figcaption', {}, strings.flaw.wanted),
      ),
  );
}

function createCutting(
  box: Box,
  result: RuleResult,
  report: PhotoReport,
  picture: Promise<Picture | null>,
): HTMLCanvasElement {
  const height = Math.round(CUTTING_WIDTH / CUTTING_RATIO);
  const canvas = el('canvas', {
    class: 'cutting',
    width: CUTTING_WIDTH,
    height,
    role: 'img',
    'aria-label': result.message?.problem ?? result.id,
  });
  void picture.then((source) => {
    const context = canvas.getContext('2d');
    if (!source || !context) return canvas.closest('figure')?.remove();
    drawPart(context, source, box, report);
    outlineRegions(context, box, result);
  });
  return canvas;
}

/** A picture may be smaller than the photo that it shows. */
function drawPart(
  context: CanvasRenderingContext2D,
  source: Picture,
  { left, top, width, height }: Box,
  report: PhotoReport,
): void {
  const across = source instanceof HTMLImageElement ? source.naturalWidth : source.width;
  const scale = across / report.width;
  const { canvas } = context;
  const part = [left * scale, top * scale, width * scale, height * scale] as const;
  context.drawImage(source, ...part, 0, 0, canvas.width, canvas.height);
}

function outlineRegions(
  context: CanvasRenderingContext2D,
  box: Box,
  { regions, ...result }: RuleResult,
): void {
  const scale = context.canvas.width / box.width;
  const colour = standingOf(result) === 'failed' ? '#d92d23' : '#ffc53d';
  context.lineJoin = 'round';
  for (const [style, width] of [
    ['#ffffff', RIM],
    [colour, LINE],
  ] as const) {
    context.beginPath();
    for (const { polygon } of regions) {
      for (const [i, [x, y]] of polygon.entries()) {
        const at = [(x - box.left) * scale, (y - box.top) * scale] as const;
        if (i === 0) context.moveTo(...at);
        else context.lineTo(...at);
      }
      context.closePath();
    }
    context.strokeStyle = style;
    context.lineWidth = width;
    context.stroke();
  }
}
