import { describe, expect, it } from 'vitest';
import { crossValidated, fitCurves } from '../../../../benchmarks/confidence/fit.ts';
import type { LabelledOutline } from '../../../../benchmarks/confidence/outlines.ts';

/** Outlines of ten sources: right ones with much evidence, wrong ones and empty scenes with little, a few the other way round. */
const OUTLINES: LabelledOutline[] = Array.from({ length: 300 }, (_, i) => {
  const kind = i % 10 < 6 ? 'right' : i % 10 < 8 ? 'wrong' : 'none';
  const noise = ((i * 37) % 100) / 100;
  const isOdd = i % 50 === 7;
  const strength = (kind === 'right') === !isOdd ? 0.6 + 0.4 * noise : 0.5 * noise;
  return {
    set: i % 2 ? 'one' : 'two',
    id: String(i),
    source: `source ${i % 30}`,
    truth: kind === 'none' ? 'none' : 'whole',
    overlap: kind === 'right' ? 0.97 : kind === 'wrong' ? 0.8 : 0,
    evidence: { chance: strength, kept: 0.7 + 0.3 * strength, split: 2 * strength, agreement: strength },
  };
});

describe('fitCurves', () => {
  it('weighs what tells right outlines from wrong ones', () => {
    const { right, presence } = fitCurves(OUTLINES);
    expect(Math.min(right.chance, right.kept, right.split, right.agreement)).toBeGreaterThan(0);
    expect(presence.kept).toBe(0);
  });

  it('puts 0.8 where nearly all are right, also on sources left out', () => {
    const sure = crossValidated(OUTLINES).filter(
      ({ outline, confidence }) => outline.truth !== 'none' && confidence >= 0.8,
    );
    expect(sure.length).toBeGreaterThan(100);
    expect(sure.filter(({ outline }) => outline.overlap > 0.9).length / sure.length).toBeGreaterThan(0.93);
  });

  it('does not find what has no evidence', () => {
    const judged = crossValidated([...OUTLINES, { ...OUTLINES[0]!, id: 'x', evidence: null }]);
    expect(judged.find(({ outline }) => outline.id === 'x')).toMatchObject({ isFound: false, confidence: 0 });
  });
});
