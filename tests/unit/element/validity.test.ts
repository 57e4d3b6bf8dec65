import { expect, it } from 'vitest';
import type { PhotoReport } from '../../../src/core/report.ts';
import { unreadablePhoto } from '../../../src/core/report.ts';
import { type CheckProgress, validityOf } from '../../../src/element/validity.ts';

const file = new File(['photo'], 'card.jpg');
const reportOf = (outcome: PhotoReport['outcome']) => ({
  ...unreadablePhoto('card.jpg', { code: 'undecodable', message: '' }),
  outcome,
});
const progress = (change: Partial<CheckProgress>): CheckProgress => ({
  file,
  isGiven: true,
  report: null,
  broken: false,
  ...change,
});

it.each<[string, Partial<CheckProgress>, boolean, boolean, object]>([
  ['no photo, none asked for', { file: null }, false, true, {}],
  ['no photo, one asked for', { file: null }, true, false, { valueMissing: true }],
  ['a photo that is not given to the form yet', { isGiven: false }, true, false, { valueMissing: true }],
  ['one that need not be there', { isGiven: false }, false, false, {}],
  ['a failing photo, nothing asked', { report: reportOf('fail') }, true, false, {}],
  ['a photo that is being checked', {}, false, true, { customError: true }],
  ['a photo that fails', { report: reportOf('fail') }, false, true, { customError: true }],
  ['a photo that cannot be read', { report: reportOf('error') }, false, true, { customError: true }],
  ['a photo that passes', { report: reportOf('pass') }, true, true, {}],
  ['a photo with warnings', { report: reportOf('warn') }, true, true, {}],
  ['a check that could not run', { broken: true }, true, true, {}],
])('%s', (_, change, required, requirePass, flags) => {
  const validity = validityOf(progress(change), required, requirePass);
  expect(validity.flags).toEqual(flags);
  // A browser takes no flags without a sentence, and no sentence without flags.
  expect(validity.message !== '').toBe(Object.keys(flags).length > 0);
});
