import { measureHighlights } from '../measures/highlights.ts';
import { measureOcclusion } from '../measures/occlusion.ts';
import { insidePolygon } from '../pixels/geometry.ts';
import { locatePortrait, readDocument } from '../reading/facts.ts';
import type { Point, Quad } from '../report.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const portrait = defineRule({
  id: 'portrait',
  title: 'Portrait is whole and clear',
  description:
    'A service compares the printed portrait with a selfie. A face detector finds it; then what lies over it is looked at: ' +
    'fingers and other things, reflections, and the frame’s edge. The face itself is not looked at any further.',
  references: [
    'V. Bazarevsky and others, "BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs", 2019',
    'ICAO Doc 9303-3, 8th edition, 2021, 3.9: the portrait of the holder',
  ],
  needs: 'document',
  facts: {
    portrait: locatePortrait,
    read: readDocument,
    covered: measureOcclusion,
    highlights: measureHighlights,
  },
  usesOpenCv: true,
  stage: 'still',
  repair: 10,
  units: {
    faceScore: 'probability',
    expected: 'category',
    coveredShare: 'share',
    coverProbability: 'probability',
    glareShare: 'share',
    outsideShare: 'share',
  },
  limits: {
    // All 116 framed photos of documents with a portrait have more, and 3 of 151 flat things without one; development set,
    // 2026-11-28.
    minFaceScore: 0.65,
    // A finger that holds a card by its rim reaches over a tenth of a portrait that lies there.
    maxCoveredShare: 0.12,
    // As for the rule obstruction.
    maxCoverProbability: 0.85,
    // A reflection over an eye covers an eighth of the portrait.
    maxGlareShare: 0.12,
    // Portraits begin 3 mm inside the document and the frame (ICAO Doc 9303-4, 3): this much missing is a slip of the outline.
    maxOutsideShare: 0.05,
  },
  floors: ['minFaceScore'],
  severities: {
    lenient: { minor: 'warn', major: 'warn' },
    standard: { minor: 'warn', major: 'warn' },
  },
  figure: { measured: 'coveredShare', limit: 'maxCoveredShare' },
  messages: {
    covered: {
      problem: 'Something covers the portrait',
      advice: 'Lay the document down and keep fingers and other things off it',
    },
    glare: {
      problem: 'A reflection lies on the portrait',
      advice: 'Tilt the document a little or move the lamp until the bright spot is gone',
    },
    cut: {
      problem: 'The portrait is not all in the photo',
      advice: 'Move back until the whole document is in the photo',
    },
    notSeen: {
      problem: 'The portrait of this passport page cannot be made out',
      advice: 'Take the photo again in even light, with nothing over the portrait',
    },
  },
  measure({ photo }, { portrait: found, read, covered, highlights }) {
    const expected = read.reading?.format === 'TD3' ? 'passport' : null;
    if (!found) return { numbers: { ...NOTHING_SEEN, expected }, regions: { portrait: [] } };
    const points = gridOn(found.picture);
    const share = (test: (point: Point) => boolean) => points.filter(test).length / points.length;
    const within = (regions: readonly { polygon: readonly Point[] }[]) =>
      share((point) => regions.some(({ polygon }) => insidePolygon(point, polygon)));
    const numbers: Numbers = {
      faceScore: found.score,
      expected,
      coveredShare: within(covered.regions),
      coverProbability: covered.probability,
      glareShare: within(highlights.regions),
      outsideShare: share(([x, y]) => x < 0 || y < 0 || x > photo.width || y > photo.height),
    };
    return { numbers, regions: { portrait: [{ polygon: [...found.picture] }] } };
  },
  judge(numbers, limits) {
    if ((numbers.faceScore ?? 0) < limits.minFaceScore) {
      if (numbers.expected !== 'passport') return { outcome: 'notApplicable', risk: null };
      return { outcome: 'cantTell', risk: null, message: { id: 'notSeen' } };
    }
    const isCovered = (numbers.coverProbability ?? 0) > limits.maxCoverProbability;
    const faults = [
      ['covered', isCovered ? (numbers.coveredShare ?? 0) : 0, limits.maxCoveredShare],
      ['glare', numbers.glareShare ?? 0, limits.maxGlareShare],
      ['cut', numbers.outsideShare ?? 0, limits.maxOutsideShare],
    ] as const;
    const risks = faults.map(([, share, limit]) => riskAbove(share, limit));
    const risk = Math.max(...risks);
    if (risk <= 0.5) return { outcome: 'passed', risk };
    const [id] = faults[risks.indexOf(risk)]!;
    return { outcome: 'failed', level: 'major', risk, message: { id }, regions: ['portrait'] };
  },
});

type Numbers = {
  faceScore: number | null;
  /** What the document must have a portrait for. */
  expected: 'passport' | null;
  coveredShare: number | null;
  coverProbability: number | null;
  glareShare: number | null;
  outsideShare: number | null;
};

const NOTHING_SEEN: Numbers = {
  expected: null,
  faceScore: null,
  coveredShare: null,
  coverProbability: null,
  glareShare: null,
  outsideShare: null,
};

/** Places of a portrait that are looked at, along each side. */
const SAMPLES = 14;

/** Points spread over a quad. */
function gridOn([a, b, c, d]: Quad): Point[] {
  const mix = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  return Array.from({ length: SAMPLES * SAMPLES }, (_, i) => {
    const [u, v] = [((i % SAMPLES) + 0.5) / SAMPLES, (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
    return mix(mix(a, b, u), mix(d, c, u), v);
  });
}
