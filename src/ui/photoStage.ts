import { fill } from '../core/messages/format.ts';
import type { PhotoReport, Point, Region, RuleResult } from '../core/report.ts';
import { el, svg } from './dom.ts';
import { markedRules, standingOf } from './standing.ts';
import { strings } from './strings.ts';

/** The photo, and what was found drawn on it in photo pixels. */
export interface PhotoStage {
  element: HTMLElement;
  /** Gives the stage the photo's upright size, and a picture where the browser cannot show the file itself. */
  setPhoto(photo: { width: number; height: number; preview: ImageBitmap | null }): void;
  /** Draws the document's outline and the marks of each problem, and lists them in the legend. */
  drawReport(report: PhotoReport): void;
  /** Brings out one rule's marks; null brings all back. */
  highlight(ruleId: string | null): void;
}

interface StageEvents {
  /** A mark on the photo was chosen. */
  onMark(ruleId: string): void;
}

/** Marks of a rule beyond this many have no number of their own: they would only cover the photo. */
const MOST_NUMBERS = 3;

/** Size of a number on the photo and distance between hatch lines, CSS pixels. */
const NUMBER_SIZE = 28;
const HATCH_SIZE = 12;

/** Hatch directions in degrees, in turn, so that neighbouring marks differ without colour. */
const HATCH_ANGLES = [45, -45, 0, 90];

let stages = 0;

export function createPhotoStage(url: string, file: string, events: StageEvents): PhotoStage {
  const stageId = `stage${stages++}`;
  const image = el('img', { class: 'stage-image', src: url, alt: fill(strings.photo.alt, { file }) });
  const marks = svg('svg', { class: 'marks', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const numbers = el('div', { class: 'numbers' });
  const photo = el('div', { class: 'stage-photo' }, image, marks, numbers);
  const note = el('p', { class: 'no-preview-note', hidden: true }, strings.photo.noPreview);
  const legend = el('ul', { class: 'legend' });
  const size = el('p', { class: 'stage-size' });
  const toggle = el(
    'button',
    { type: 'button', class: 'quiet', hidden: true, onclick: toggleMarks },
    strings.photo.hideMarks,
  );
  const caption = el(
    'figcaption',
    { class: 'stage-caption' },
    note,
    legend,
    el('div', { class: 'stage-foot' }, size, toggle),
  );
  const element = el('figure', { class: 'stage' }, el('div', { class: 'stage-frame' }, photo), caption);

  let photoWidth = 0;
  let hasPreview = false;
  let placed: { button: HTMLElement; at: Point }[] = [];

  image.addEventListener('load', () => {
    if (photoWidth === 0) setSize(image.naturalWidth, image.naturalHeight);
  });
  image.addEventListener('error', () => setPreviewMissing(!hasPreview));
  new ResizeObserver(fitToScreen).observe(photo);

  function setSize(width: number, height: number): void {
    photoWidth = width;
    photo.style.setProperty('--width', String(width));
    photo.style.setProperty('--height', String(height));
    marks.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }

  function setPreviewMissing(missing: boolean): void {
    photo.classList.toggle('no-preview', missing);
    note.hidden = !missing;
  }

  function toggleMarks(): void {
    const hidden = photo.classList.toggle('marks-hidden');
    toggle.textContent = hidden ? strings.photo.showMarks : strings.photo.hideMarks;
  }

  /** Keeps what is not part of the photo at one size on screen. */
  function fitToScreen(): void {
    if (photoWidth === 0 || photo.clientWidth === 0) return;
    const scale = photoWidth / photo.clientWidth;
    for (const pattern of marks.querySelectorAll('pattern')) {
      const angle = pattern.getAttribute('data-angle');
      pattern.setAttribute('patternTransform', `scale(${scale}) rotate(${angle})`);
    }
    spreadNumbers(placed, photo.clientWidth, photo.clientHeight);
  }

  return {
    element,
    setPhoto({ width, height, preview }) {
      setSize(width, height);
      size.textContent = fill(strings.photo.size, { width, height });
      if (!preview) return;
      hasPreview = true;
      setPreviewMissing(false);
      image.replaceWith(previewCanvas(preview, image.alt));
    },
    drawReport(report) {
      setSize(report.width, report.height);
      const marked = markedRules(report.rules);
      marks.replaceChildren(
        ...marked.map((_, index) => hatch(`${stageId}-${index}`, index)),
        ...(report.document ? [outline(report.document.quad)] : []),
        ...marked.map((result, index) => markShape(result, `${stageId}-${index}`)),
      );
      placed = marked.flatMap((result, index) =>
        largest(result.regions).map((region) => ({
          button: numberButton(result, index + 1, labelOf(result), events),
          at: anchorOf(region, report),
        })),
      );
      numbers.replaceChildren(...placed.map(({ button }) => button));
      legend.replaceChildren(
        ...(report.document
          ? [legendEntry(el('span', { class: 'key key-outline' }), strings.photo.outline)]
          : []),
        ...marked.map((result, index) =>
          legendEntry(
            el('span', { class: 'key number', 'data-standing': standingOf(result) }, String(index + 1)),
            labelOf(result),
          ),
        ),
      );
      toggle.hidden = !report.document && marked.length === 0;
      if (marked.length > 0) image.alt += `. ${fill(strings.photo.marks, { count: placed.length })}`;
      fitToScreen();
    },
    highlight(ruleId) {
      const known = ruleId !== null && marks.querySelector(`[data-rule="${ruleId}"]`) !== null;
      photo.classList.toggle('has-highlight', known);
      for (const mark of photo.querySelectorAll('[data-rule]')) {
        mark.classList.toggle('highlighted', known && mark.getAttribute('data-rule') === ruleId);
      }
    },
  };
}

function previewCanvas(preview: ImageBitmap, label: string): HTMLCanvasElement {
  const canvas = el('canvas', {
    class: 'stage-image',
    width: preview.width,
    height: preview.height,
    role: 'img',
    'aria-label': label,
  });
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(preview);
  return canvas;
}

/** Lines of alternating dark and light, seen on any photo; their distance is set to the screen's scale. */
function hatch(id: string, index: number): SVGPatternElement {
  const line = (name: string, x: number) => svg('path', { class: name, d: `M${x} 0V${HATCH_SIZE}` });
  return svg(
    'pattern',
    {
      id,
      patternUnits: 'userSpaceOnUse',
      width: HATCH_SIZE,
      height: HATCH_SIZE,
      'data-angle': HATCH_ANGLES[index % HATCH_ANGLES.length],
    },
    line('hatch-dark', 2),
    line('hatch-light', 4),
  );
}

function outline(quad: readonly Point[]): SVGGElement {
  const d = pathOf(quad);
  return svg(
    'g',
    { class: 'outline' },
    svg('path', { class: 'casing', d }),
    svg('path', { class: 'line', d }),
  );
}

function markShape(result: RuleResult, hatchId: string): SVGGElement {
  const d = result.regions.map(({ polygon }) => pathOf(polygon)).join('');
  return svg(
    'g',
    { class: 'mark', 'data-rule': result.id, 'data-standing': standingOf(result) },
    svg('path', { d, fill: `url(#${hatchId})` }),
    svg('path', { class: 'casing', d }),
    svg('path', { class: 'line', d }),
  );
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

function numberButton(result: RuleResult, number: number, label: string, events: StageEvents): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'number on-photo',
      'data-rule': result.id,
      'data-standing': standingOf(result),
      'aria-label': fill(strings.photo.showRule, { number, label }),
      onclick: () => events.onMark(result.id),
    },
    String(number),
  );
}

/** What a mark shows: the problem, not the good property that the rule is named after. */
function labelOf(result: RuleResult): string {
  return result.message?.problem ?? result.id;
}

function legendEntry(key: HTMLElement, text: string): HTMLElement {
  return el('li', {}, key, text);
}

/** The largest regions by the area of their bounding boxes. */
function largest(regions: readonly Region[]): Region[] {
  const areaOf = (region: Region) => {
    const { left, top, right, bottom } = boundsOf(region);
    return (right - left) * (bottom - top);
  };
  return [...regions].sort((a, b) => areaOf(b) - areaOf(a)).slice(0, MOST_NUMBERS);
}

/** Where a region's number stands: its upper right, as shares of the photo. */
function anchorOf(region: Region, { width, height }: PhotoReport): Point {
  const { top, right } = boundsOf(region);
  return [right / width, top / height];
}

function boundsOf({ polygon }: Region): { left: number; top: number; right: number; bottom: number } {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Keeps numbers inside the photo and apart from each other, moving later ones down. */
function spreadNumbers(
  placed: readonly { button: HTMLElement; at: Point }[],
  width: number,
  height: number,
): void {
  const margin = NUMBER_SIZE / 2;
  const taken: Point[] = [];
  for (const { button, at } of placed) {
    const x = Math.min(Math.max(at[0] * width, margin), width - margin);
    let y = Math.min(Math.max(at[1] * height, margin), height - margin);
    const clashes = () => taken.some(([tx, ty]) => Math.hypot(tx - x, ty - y) < NUMBER_SIZE);
    while (clashes() && y + NUMBER_SIZE < height) y += NUMBER_SIZE / 2;
    taken.push([x, y]);
    button.style.left = `${(100 * x) / width}%`;
    button.style.top = `${(100 * y) / height}%`;
  }
}
