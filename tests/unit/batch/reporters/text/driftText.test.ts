import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../../../../src/batch/reporters/render.ts';
import { driftSummary, driftText } from '../../../../../src/batch/reporters/text/driftText.ts';
import { COMPARED, PLAIN } from '../../../../support/comparedReport.ts';

const NONE = { added: [], removed: [], flipped: [], moved: [] };
const colors = createColors(false);

describe('driftText', () => {
  it('counts what changed, or says that nothing did', () => {
    expect(driftText(NONE)).toBe('nothing changed since the baseline');
    expect(driftText({ ...COMPARED.drift!, added: ['a'], removed: ['b', 'c'] })).toBe(
      '2 outcomes flipped, 1 photo added, 2 photos removed since the baseline',
    );
  });
});

describe('driftSummary', () => {
  it('names what flipped and what moved', () => {
    expect(driftSummary(COMPARED, colors)).toEqual([
      'Baseline  2 outcomes flipped since the baseline',
      '  a/failed.jpg  blur passed in the baseline, failed now',
    ]);
    expect(driftSummary(PLAIN, colors)).toEqual([]);
    expect(reporters.text(COMPARED)).toContain('Baseline  2 outcomes flipped');
  });

  it('stops after twenty', () => {
    const moved = Array.from({ length: 23 }, (_, i) => ({
      file: `${i}`,
      rule: 'blur',
      measured: 'x',
      before: 1,
      after: 2,
    }));
    const lines = driftSummary({ ...PLAIN, drift: { ...NONE, moved } }, colors);
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('  +3 more');
  });
});
