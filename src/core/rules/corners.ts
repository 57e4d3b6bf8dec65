import type { Analysis } from '../analysis.ts';
import { fillsFrame, frameGap } from '../document/framing.ts';
import { distance, rectangle } from '../pixels/geometry.ts';
import type { Point, Region } from '../report.ts';
import { riskAbove } from './risk.ts';
import { defineRule, type Measurement } from './rule.ts';

/** Sides of the document as it reads, each from the corner of that number to the next. */
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

const NAMES = ['top left', 'top right', 'bottom right', 'bottom left'] as const;

/** A corner this far inside the frame bears no risk; shares of a document and of a frame are taken for alike here. */
const NEAR = 0.1;
const STEEPNESS = 12;

/** All but the first are null where no document was found. */
type CornerNumbers = {
  documentFound: number;
  tooSteep: number;
  otherDocuments: number | null;
  cornersCutOff: number | null;
  cutOffShare: number | null;
  marginShare: number | null;
  frameGap: number | null;
  fillsFrame: number | null;
  worstCorner: string | null;
  cutOffSide: string | null;
  missingSide: string | null;
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
    tooSteep: 'count',
    otherDocuments: 'count',
    cornersCutOff: 'count',
    cutOffShare: 'share',
    marginShare: 'share',
    frameGap: 'share',
    fillsFrame: 'count',
    worstCorner: 'category',
    cutOffSide: 'category',
    missingSide: 'category',
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
    tooSteep: {
      problem: 'The document is photographed so much from the side that its edges cannot be made out',
      advice: 'Hold the phone flat above the document, level with the table',
    },
    cutOff: {
      problem:
        'The {corner} corner of the document is cut off at the {side} edge, by {percent} % of its size',
      advice: 'Move back a little so that all four corners are in the photo',
    },
    cutOffSide: {
      problem:
        'The {part} side of the document is cut off at the {side} edge, and {percent} % of its size is missing',
      advice: 'Move back a little so that all four corners are in the photo',
    },
    cutOffMany: {
      problem: '{count} corners of the document are cut off, by up to {percent} % of its size',
      advice: 'Move back until all four corners are in the photo',
    },
    severalDocuments: {
      problem: 'There is more than one document in the photo; the outlined one was checked',
      advice: 'Take a photo of each document, and of each side of a card, by itself',
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
          tooSteep: Number(analysis.isTooSteep),
          otherDocuments: null,
          cornersCutOff: null,
          cutOffShare: null,
          marginShare: null,
          frameGap: null,
          fillsFrame: null,
          worstCorner: null,
          cutOffSide: null,
          missingSide: null,
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
        tooSteep: 0,
        otherDocuments: document.others?.length ?? 0,
        cornersCutOff: outside.length,
        cutOffShare: Math.max(0, -worst.pixels) / diagonal,
        marginShare: Math.max(0, worst.pixels) / Math.max(analysis.photo.width, analysis.photo.height),
        frameGap: frameGap(document.quad, analysis.photo),
        fillsFrame: Number(fillsFrame(document.quad, analysis.photo)),
        worstCorner: NAMES[margins.indexOf(worst)]!,
        cutOffSide: worst.side,
        missingSide: missingSide(margins.map(({ pixels }) => pixels < 0)),
      },
      regions: {
        outside: outside.map(({ corner }) => markAt(corner, analysis)),
        others: (document.others ?? []).map((polygon) => ({ polygon: [...polygon] })),
      },
    };
  },
  judge(numbers, limits) {
    const { cutOffShare: cutOff, marginShare: margin, cornersCutOff: count } = numbers;
    if (!numbers.documentFound || cutOff === null || margin === null || count === null) {
      const id = numbers.tooSteep ? 'tooSteep' : 'notFound';
      return { outcome: 'failed', level: 'major', risk: 1, message: { id } };
    }
    const maxCutOff = numbers.fillsFrame ? limits.maxCutOffFilling : limits.maxCutOffShare;
    const risk = riskAbove(NEAR + (cutOff > 0 ? cutOff : -margin), NEAR + maxCutOff, STEEPNESS);
    const several = (numbers.otherDocuments ?? 0) > 0 ? [{ id: 'severalDocuments' } as const] : [];
    if (cutOff > maxCutOff) {
      const message = cutOffMessage(numbers, count, cutOff);
      return { outcome: 'failed', level: 'major', risk, message, hints: several, regions: ['outside'] };
    }
    const regions = several.length > 0 ? ['others'] : [];
    if (numbers.fillsFrame)
      return { outcome: 'passed', risk, hints: [...several, { id: 'fillsFrame' }], regions };
    const close =
      margin < limits.minMarginShare
        ? [{ id: 'closeToEdge', data: { corner: String(numbers.worstCorner) } } as const]
        : [];
    return { outcome: 'passed', risk, hints: [...several, ...close], regions };
  },
});

/** Says what is missing: a corner, a side, or more. */
function cutOffMessage(numbers: CornerNumbers, count: number, cutOff: number) {
  const percent = Math.max(1, Math.round(cutOff * 100));
  const side = String(numbers.cutOffSide);
  if (count === 1) {
    return { id: 'cutOff', data: { corner: String(numbers.worstCorner), side, percent } } as const;
  }
  if (numbers.missingSide) {
    return { id: 'cutOffSide', data: { part: numbers.missingSide, side, percent } } as const;
  }
  return { id: 'cutOffMany', data: { count, percent } } as const;
}

/** Which side of the document, as it reads, is missing where both of its corners and no others are. */
function missingSide(isOutside: readonly boolean[]): string | null {
  if (isOutside.filter(Boolean).length !== 2) return null;
  return SIDES.find((_, i) => isOutside[i] && isOutside[(i + 1) % 4]) ?? null;
}

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
