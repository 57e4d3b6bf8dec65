import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../../src/settings/suggest.ts';

const NAMES = ['background', 'blur', 'corners', 'glare'];

describe('nearestName', () => {
  it.each([
    ['glaer', 'glare'],
    ['Corner', 'corners'],
    ['bakground', 'background'],
    ['blr', 'blur'],
    ['xyz', undefined],
    ['', undefined],
    ['GLARE', 'glare'],
    ['glare', undefined],
  ])('%s: %s', (typed, expected) => {
    expect(nearestName(typed, NAMES)).toBe(expected);
  });
});

it('never asks for a name that reads the same, written in other code points', () => {
  expect(nearestName('caf\u00e9.jpg', ['cafe\u0301.jpg'])).toBeUndefined();
});

describe('didYouMean', () => {
  it('asks, or says nothing', () => {
    expect(didYouMean('glar', NAMES)).toBe('. Did you mean glare?');
    expect(didYouMean('xyz', NAMES)).toBe('');
  });
});
