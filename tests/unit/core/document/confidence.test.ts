import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../../../src/core/document/confidence.ts';
import type { Evidence } from '../../../../src/core/document/evidence.ts';

const GOOD: Evidence = { chance: 0.95, kept: 0.98, split: 2, agreement: 1 };

describe('confidenceOf', () => {
  it('is sure where all speaks for the outline', () => {
    expect(confidenceOf(GOOD)).toBeGreaterThan(0.8);
  });

  it('takes nothing for a document that nothing speaks for', () => {
    expect(confidenceOf({ chance: 0.1, kept: 0.6, split: 0, agreement: 0.2 })).toBeLessThan(0.3);
  });

  it.each([
    ['chance', 0.3],
    ['kept', 0.7],
    ['split', 0],
    ['agreement', 0.3],
  ] as const)('falls with less %s', (name, value) => {
    expect(confidenceOf({ ...GOOD, [name]: value })).toBeLessThan(confidenceOf(GOOD));
  });
});
