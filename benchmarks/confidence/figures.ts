/** What a curve of confidence makes of the outlines of several sets. */

import { SURE } from '../../src/core/document/document.ts';
import { mean } from '../../src/core/pixels/statistics.ts';
import { RIGHT } from './fit.ts';
import type { LabelledOutline } from './outlines.ts';

/** An outline with a confidence in it. */
export interface Judged {
  outline: LabelledOutline;
  isFound: boolean;
  confidence: number;
}

/** One line a figure: its name, and a text for each set. */
export function figureLines(judged: readonly Judged[], sets: readonly string[]): string[][] {
  const line = (name: string, text: (list: Judged[]) => string) => [
    name,
    ...sets.map((set) => text(judged.filter(({ outline }) => outline.set === set))),
  ];
  const whole = (list: Judged[]) => list.filter(({ outline }) => outline.truth === 'whole');
  const shown = (list: Judged[]) => list.filter(({ outline }) => outline.truth !== 'none');
  return [
    line('mean overlap of whole documents (IoU)', (list) => {
      const overlaps = whole(list).map((each) => (isFound(each) ? each.outline.overlap : 0));
      return overlaps.length > 0 ? mean(overlaps).toFixed(3) : '-';
    }),
    line('overlap above 0.9', (list) => share(whole(list), (each) => isFound(each) && isRight(each))),
    line('whole documents not found', (list) => countText(whole(list), (each) => !isFound(each))),
    line('cut-off documents not found', (list) =>
      countText(
        list.filter(({ outline }) => outline.truth === 'cut off'),
        (each) => !isFound(each),
      ),
    ),
    line('invented where there is none', (list) =>
      share(
        list.filter(({ outline }) => outline.truth === 'none'),
        isFound,
      ),
    ),
    line('confidence 0.8 and more: overlap above 0.9', (list) => share(shown(list).filter(isSure), isRight)),
    line('right outlines with confidence 0.8 and more', (list) => share(shown(list).filter(isRight), isSure)),
  ];
}

const isFound = (each: Judged) => each.isFound;
const isSure = (each: Judged) => each.isFound && each.confidence >= SURE;
const isRight = ({ outline }: Judged) => outline.overlap > RIGHT;

function share(list: readonly Judged[], is: (each: Judged) => boolean): string {
  return list.length === 0
    ? '-'
    : `${((100 * list.filter(is).length) / list.length).toFixed(1)} % of ${list.length}`;
}

function countText(list: readonly Judged[], is: (each: Judged) => boolean): string {
  return list.length === 0 ? '-' : `${list.filter(is).length} of ${list.length}`;
}
