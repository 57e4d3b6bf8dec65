import type { Analysis } from '../analysis.ts';
import { fillsFrame, frameGap } from '../document/framing.ts';
import { distance, rectangle } from '../pixels/geometry.ts';
import type { Point, Region } from '../report.ts';
import { riskAbove } from './risk.ts';
import { defineRule, type Measurement } from './rule.ts';

const NAMES = ['top left', 'top right', 'bottom right', 'bottom left'] as const;

/** A corner this far inside the frame bears no risk; shares of a document and of a frame are taken for alike here. */
const NEAR = 0.1;
const STEEPNESS = 12;

/** All but the first are null where no document was found. */
type CornerNumbers = {
  documentFound: number;
  cornersCutOff: number | null;
  cutOffShare: number | null;
  marginShare: number | null;
  frameGap: number | null;
  fillsFrame: number | null;
  worstCorner: string | null;
  cutOffSide: string | null;
};

export const corners = defineRule({
  id: 'corners',
  title: 'Whole document is in the photo',
  description:
    'All four corners of the document must be inside the frame. Measured from the found outline: how far the ' +
    'furthest corner lies beyond the frame, as a share of the document, and the smallest margin of a corner to the frame.',
  references: ['ISO/IEC 7810: corners of a card are rounded with a radius of 2.88 to 3.48 mm'],
  needs: 'photo',
  facts: {},
  stage: 'framing',
  repair: 1,
  units: {
    documentFound: 'count',
    cornersCutOff: 'count',
    cutOffShare: 'share',
    marginShare: 'share',
    frameGap: 'share',
    fillsFrame: 'count',
    worstCorner: 'category',
    cutOffSide: 'category',
  },
  limits: {
    // Share of the document's diagonal: the outline's own mean error on the benchmark's framed photos (models/locator/card.md).
    maxCutOffShare: 0.003,
    // The same where the document fills the frame, as in scans and crops: a sliver without print may be missing (field, 2026-11-28).
    maxCutOffFilling: 0.03,
    // design.md: a margin of 1-3 % is advice, not a defect.
    minMarginShare: 0.03,
  },
  floors: ['minMarginShare'],
  figure: { measured: 'cutOffShare', limit: 'maxCutOffShare', name: 'Cut off' },
  messages: {
    notFound: {
      problem: 'No document found in the photo',
      advice: 'Lay the document flat on a plain, darker surface and fill most of the frame with it',
    },
    cutOff: {
      problem:
        'The {corner} corner of the document is cut off at the {side} edge, by {percent} % of its size',
      advice: 'Move back a little so that all four corners are in the photo',
    },
    cutOffMany: {
      problem: '{count} corners of the document are cut off',
      advice: 'Move back until all four corners are in the photo',
    },
    fillsFrame: {
      problem: 'The document fills the whole picture',
      advice: 'Keep a little of the table in the picture: some services refuse cropped pictures',
    },
    closeToEdge: {
      problem: 'The {corner} corner is close to the edge of the photo',
      advice: 'Leave a little space around the document',
    },
  },
  measure(analysis): Measurement<CornerNumbers> {
    const { document } = analysis;
    if (!document) {
      return {
        numbers: {
          documentFound: 0,
          cornersCutOff: null,
          cutOffShare: null,
          marginShare: null,
          frameGap: null,
          fillsFrame: null,
          worstCorner: null,
          cutOffSide: null,
        },
      };
    }
    const margins = document.quad.map((corner) => marginOf(corner, analysis));
    const diagonal = distance(document.quad[0], document.quad[2]);
    const worst = margins.reduce((a, b) => (b.pixels < a.pixels ? b : a));
    const outside = margins.filter(({ pixels }) => pixels < 0);
    return {
      numbers: {
        documentFound: 1,
        cornersCutOff: outside.length,
        cutOffShare: Math.max(0, -worst.pixels) / diagonal,
        marginShare: Math.max(0, worst.pixels) / Math.max(analysis.photo.width, analysis.photo.height),
        frameGap: frameGap(document.quad, analysis.photo),
        fillsFrame: Number(fillsFrame(document.quad, analysis.photo)),
        worstCorner: NAMES[margins.indexOf(worst)]!,
        cutOffSide: worst.side,
      },
      regions: { outside: outside.map(({ corner }) => markAt(corner, analysis)) },
    };
  },
  judge(numbers, limits) {
    const { cutOffShare: cutOff, marginShare: margin, cornersCutOff: count } = numbers;
    if (!numbers.documentFound || cutOff === null || margin === null || count === null) {
      return { outcome: 'failed', level: 'major', risk: 1, message: { id: 'notFound' } };
    }
    const maxCutOff = numbers.fillsFrame ? limits.maxCutOffFilling : limits.maxCutOffShare;
    const risk = riskAbove(NEAR + (cutOff > 0 ? cutOff : -margin), NEAR + maxCutOff, STEEPNESS);
    const corner = String(numbers.worstCorner);
    if (cutOff > maxCutOff) {
      const message =
        count > 1
          ? ({ id: 'cutOffMany', data: { count } } as const)
          : ({
              id: 'cutOff',
              data: { corner, side: String(numbers.cutOffSide), percent: Math.round(cutOff * 100) },
            } as const);
      return { outcome: 'failed', level: 'major', risk, message, regions: ['outside'] };
    }
    if (numbers.fillsFrame) return { outcome: 'passed', risk, hints: [{ id: 'fillsFrame' }] };
    const close = margin < limits.minMarginShare;
    return { outcome: 'passed', risk, hints: close ? [{ id: 'closeToEdge', data: { corner } }] : [] };
  },
});

/** Distance of a corner to the nearest side of the frame in pixels, negative outside, and which side that is. */
function marginOf(corner: Point, { photo }: Analysis): { corner: Point; pixels: number; side: string } {
  const [x, y] = corner;
  const sides = [
    { side: 'left', pixels: x },
    { side: 'top', pixels: y },
    { side: 'right', pixels: photo.width - x },
    { side: 'bottom', pixels: photo.height - y },
  ];
  return { corner, ...sides.reduce((a, b) => (b.pixels < a.pixels ? b : a)) };
}

/** A square on the frame's edge where a corner left it. */
function markAt([x, y]: Point, { photo }: Analysis): Region {
  const half = Math.max(photo.width, photo.height) * 0.03;
  const cx = Math.min(Math.max(x, half), photo.width - half);
  const cy = Math.min(Math.max(y, half), photo.height - half);
  return { polygon: rectangle(cx - half, cy - half, cx + half, cy + half) };
}
