import { fill } from '../core/messages/format.ts';
import type { Repairable } from '../core/repairOrder.ts';
import type { PhotoReport, Point, RuleResult } from '../core/report.ts';
import { el, svg } from './dom.ts';
import { boxOf, largestRegions } from './regions.ts';
import { markedRules, standingOf } from './standing.ts';
import { strings } from './strings.ts';

/** What was found, drawn over a photo in photo pixels: outlines only, so that what they show can be seen. */
export interface Marks {
  elements: Element[];
  setSize(width: number, height: number): void;
  /** Draws the document's outline and each problem's places; gives the number of places. */
  draw(report: PhotoReport, rules: readonly Repairable[]): number;
  /** Brings out one rule's places by dimming all else; null brings all back. */
  select(ruleId: string | null): void;
  /** Keeps the numbers apart on a photo that is so large on the screen, CSS pixels. */
  fit(width: number, height: number): void;
}

/** Places of a rule beyond this many have no number of their own: they would only cover the photo. */
const MOST_NUMBERS = 2;

/** Size of a number on the photo, CSS pixels. */
const NUMBER_SIZE = 28;

interface PlacedNumber {
  button: HTMLElement;
  /** Shares of the photo. */
  at: Point;
}

let masks = 0;

export function createMarks(onMark: (ruleId: string) => void): Marks {
  const maskId = `mask${masks++}`;
  const hole = svg('path', { fill: 'black' });
  const sheet = svg('rect', { fill: 'white' });
  const shade = svg('rect', { class: 'shade', mask: `url(#${maskId})` });
  const places = svg('g');
  const options = { preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  const mask = svg('mask', { id: maskId, maskUnits: 'userSpaceOnUse', x: 0, y: 0 }, sheet, hole);
  const marks = svg('svg', { class: 'marks', ...options }, mask, shade, places);
  const outline = svg('svg', { class: 'marks outline', ...options });
  const numbers = el('div', { class: 'numbers' });
  const elements: Element[] = [marks, outline, numbers];
  let placed: PlacedNumber[] = [];
  let marked: RuleResult[] = [];

  return {
    elements,
    setSize(width, height) {
      for (const layer of [marks, outline]) layer.setAttribute('viewBox', `0 0 ${width} ${height}`);
      for (const area of [mask, sheet, shade]) {
        area.setAttribute('width', String(width));
        area.setAttribute('height', String(height));
      }
    },
    draw(report, rules) {
      marked = markedRules(report.rules, rules);
      outline.replaceChildren(...(report.document ? lines(pathOf(report.document.quad)) : []));
      places.replaceChildren(...marked.map(placesOf));
      placed = marked.flatMap((result, index) => numbersOf(result, index + 1, report, onMark));
      numbers.replaceChildren(...placed.map(({ button }) => button));
      return placed.length;
    },
    select(ruleId) {
      const chosen = marked.find(({ id }) => id === ruleId);
      for (const layer of elements) layer.classList.toggle('has-chosen', chosen !== undefined);
      hole.setAttribute('d', chosen ? regionsPath(chosen) : '');
      for (const mark of [...places.children, ...numbers.children]) {
        mark.classList.toggle('chosen', mark.getAttribute('data-rule') === chosen?.id);
      }
    },
    fit: (width, height) => spreadNumbers(placed, width, height),
  };
}

function lines(d: string): SVGPathElement[] {
  return [svg('path', { class: 'casing', d }), svg('path', { class: 'line', d })];
}

function placesOf(result: RuleResult): SVGGElement {
  const attributes = { class: 'mark', 'data-rule': result.id, 'data-standing': standingOf(result) };
  return svg('g', attributes, ...lines(regionsPath(result)));
}

function regionsPath({ regions }: RuleResult): string {
  return regions.map(({ polygon }) => pathOf(polygon)).join('');
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

/** Numbers at the upper right of a rule's largest places. */
function numbersOf(
  result: RuleResult,
  number: number,
  { width, height }: PhotoReport,
  onMark: (ruleId: string) => void,
): PlacedNumber[] {
  const label = result.message?.problem ?? result.id;
  return largestRegions(result.regions, MOST_NUMBERS).map(({ polygon }) => {
    const box = boxOf(polygon);
    const button = el(
      'button',
      {
        type: 'button',
        class: 'number on-photo',
        'data-rule': result.id,
        'data-standing': standingOf(result),
        'aria-label': fill(strings.photo.showRule, { number, label }),
        onclick: (event) => {
          event.stopPropagation();
          onMark(result.id);
        },
      },
      String(number),
    );
    return { button, at: [(box.left + box.width) / width, box.top / height] as const };
  });
}

/** Keeps numbers inside the photo and apart from each other, moving later ones down. */
function spreadNumbers(placed: readonly PlacedNumber[], width: number, height: number): void {
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
