import { describe, expect, it } from 'vitest';
import type { PhotoErrorCode } from '../../../src/core/photo.ts';
import { faultText } from '../../../src/ui/faults.ts';
import { countText, strings } from '../../../src/ui/strings.ts';

describe('countText', () => {
  it('chooses by the number', () => {
    expect(countText(strings.list.title, 1)).toBe('1 photo');
    expect(countText(strings.list.title, 4)).toBe('4 photos');
  });
});

describe('faults', () => {
  const codes: Record<PhotoErrorCode, true> = {
    notFound: true,
    unreadable: true,
    empty: true,
    unsupportedFormat: true,
    undecodable: true,
    damaged: true,
    tooManyPixels: true,
    tooSmall: true,
    timeout: true,
    crashed: true,
    decoderMissing: true,
    internal: true,
  };

  it.each(Object.keys(codes))('has a title and an advice of its own for %s', (code) => {
    expect(faultText(code)).not.toBe(strings.faults.other);
    expect(faultText(code).advice).toMatch(/\.$/);
  });

  it('has words for a code that it does not know', () => {
    expect(faultText('toString')).toBe(strings.faults.other);
  });
});
