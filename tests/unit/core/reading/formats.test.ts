import { describe, expect, it } from 'vitest';
import { LAYOUTS, layoutsOf } from '../../../../src/core/reading/formats.ts';
import { EXAMPLES } from '../../../support/mrzExamples.ts';

describe('layouts', () => {
  it.each(LAYOUTS.map((layout) => [layout.format, layout] as const))(
    '%s fits its specimen',
    (format, layout) => {
      const lines = EXAMPLES[format];
      expect(layout.places.map((places) => places.length)).toEqual(lines.map((line) => line.length));
      expect(lines[0]).toMatch(layout.prefix);
      const pattern: Record<string, RegExp> = {
        a: /[A-Z]/,
        n: /[A-Z<]/,
        d: /\d/,
        f: /[\d<]/,
        s: /[MFX<]/,
        '*': /[A-Z\d<]/,
      };
      for (const [i, places] of layout.places.entries())
        for (const [at, place] of [...places].entries())
          expect(lines[i]![at], `${format} ${i} ${at}`).toMatch(pattern[place]!);
    },
  );

  it('are found by their size', () => {
    expect(layoutsOf(2, 44).map(({ format }) => format)).toEqual(['TD3', 'MRVA']);
    expect(layoutsOf(2, 36).map(({ format }) => format)).toEqual(['FRA-ID', 'TD2', 'MRVB']);
    expect(layoutsOf(3, 30).map(({ format }) => format)).toEqual(['TD1']);
    expect(layoutsOf(1, 30).map(({ format }) => format)).toEqual(['FRA-DL']);
    expect(layoutsOf(3, 44)).toEqual([]);
  });
});
