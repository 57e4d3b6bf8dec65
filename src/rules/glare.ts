import { placeOf } from '../analysis/place.ts';
import { specularHighlights } from '../analysis/specular.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const glare = defineRule({
  id: 'glare',
  title: 'Document is free of reflections',
  description:
    'A reflection of a lamp or a window hides what lies under it. Measured as spots that are lighter than their ' +
    'surroundings, that fade softly as light does (print has steps), and that are brighter than the white of the rest of ' +
    'the document; and as clipped spots without any print left in them. Coloured foil and holograms leave one colour ' +
    'channel dark and are not counted.',
  references: [
    'E. Land and J. McCann, "Lightness and Retinex theory", JOSA 61, 1971: light changes softly, print in steps',
    'Regula Document Reader, image quality checks: glare may cover 6 % of the document',
  ],
  needs: 'photo',
  units: {
    highlight: 'grey level',
    overWhite: 'ratio',
    clippedShare: 'share',
    brightShare: 'share',
    glareShare: 'share',
    printShare: 'share',
    place: 'category',
    scale: 'category',
  },
  limits: {
    // Development set, 2026-11-22: at most 18.2 without and at least 21.9 with a visible reflection;
    // generated glossy and holographic cards: 2.5 % of those without a reflection lie above.
    maxHighlight: 20,
    // A reflection adds to the light that white paper throws back, a gap between shadows does not. Development set,
    // 2026-11-22: at least 1.17 for reflections, at most 1.05 for gaps between shadows and for objects.
    maxOverWhite: 1.06,
    // Two squares of 3 x 3 mm on a card; development set, 2026-11-22: never above 0 without a visible reflection.
    maxClippedShare: 0.003,
    // Regula's maxGlaringPart: from 6 % of the document on a reflection is major wherever it lies.
    maxMinorShare: 0.06,
    // A tenth of the spot and its surroundings printed: by eye on drawn cards, the outermost glyphs of a line.
    maxBlankPrint: 0.1,
    // Most of the document nearly clipped: a highlight could not be told from the paper.
    maxBrightShare: 0.4,
  },
  presetLimits: {
    lenient: { maxHighlight: 30, maxClippedShare: 0.01 },
    strict: { maxHighlight: 17, maxClippedShare: 0.001 },
  },
  figure: { measured: 'highlight', limit: 'maxHighlight' },
  messages: {
    overPrint: {
      problem: 'A reflection hides part of the document ({place})',
      advice: 'Tilt the document a little or move the lamp until the bright spot is gone',
    },
    onBlank: {
      problem: 'There is a reflection on the document ({place})',
      advice: 'Tilt the document a little or move the lamp until the bright spot is gone',
    },
    tooBright: {
      problem: 'The document is too bright to see reflections on it',
      advice: 'Move away from the lamp or the window, or switch off the flash',
    },
  },
  measure(analysis) {
    const { subject } = analysis;
    const seen = analysis.fact(specularHighlights);
    return {
      numbers: {
        highlight: seen.bump,
        overWhite: seen.overWhite,
        clippedShare: seen.clippedShare,
        brightShare: seen.brightShare,
        glareShare: seen.spotShare,
        printShare: seen.printShare,
        place: seen.centre && placeOf(subject, seen.centre),
        scale: subject.scale,
      },
      regions: { spots: seen.regions },
    };
  },
  judge(numbers, limits) {
    const soft = Math.min(
      riskAbove(numbers.highlight as number, limits.maxHighlight),
      riskAbove((numbers.overWhite as number) - 1, limits.maxOverWhite - 1, 2),
    );
    const clipped = riskAbove(numbers.clippedShare as number, limits.maxClippedShare, 1);
    const tooBright = (numbers.brightShare as number) > limits.maxBrightShare;
    if (tooBright && soft <= 0.5) {
      return {
        outcome: 'cantTell',
        risk: Math.min(0.5, Math.max(soft, clipped)),
        message: { id: 'tooBright' },
      };
    }
    const risk = Math.max(soft, clipped);
    if (risk <= 0.5) return { outcome: 'passed', risk };
    const overPrint = (numbers.printShare as number) > limits.maxBlankPrint;
    const major = overPrint || (numbers.glareShare as number) > limits.maxMinorShare;
    const data = { place: String(numbers.place ?? 'middle') };
    return {
      outcome: 'failed',
      level: major ? 'major' : 'minor',
      risk,
      message: { id: overPrint ? 'overPrint' : 'onBlank', data },
      regions: ['spots'],
    };
  },
});
